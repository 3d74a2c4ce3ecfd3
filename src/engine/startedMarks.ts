import type { Logger } from 'pino';

/** Marks are written together, this long after the first of them. */
const GATHERED_MS = 250;

/**
 * Notes which tickets the engine has, many in one write: an opening itself then needs none. What is lost with the
 * process is started once more by the reconciler, which changes nothing.
 */
export class StartedMarks {
  private ids: string[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly write: (ticketIds: string[]) => Promise<void>,
    private readonly logger: Logger,
  ) {}

  add(ticketId: string): void {
    this.ids.push(ticketId);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.flush();
    }, GATHERED_MS);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.flush();
    await this.writing;
  }

  private flush(): void {
    const ids = this.ids;
    if (ids.length === 0) return;
    this.ids = [];
    this.writing = this.writing
      .then(() => this.write(ids))
      .catch((error: unknown) => {
        this.logger.warn(
          { err: error, tickets: ids.length },
          'started tickets could not be marked; the reconciler will',
        );
      });
  }
}
