import type { Logger } from 'pino';

/** The one owner of the process's signals: the first asks for an orderly end, a second one does not wait. */
export class Signals {
  private readonly controller = new AbortController();

  /** Listens until the process ends. */
  constructor(logger: Logger) {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (this.controller.signal.aborted) process.exit(130);
        logger.info(`${name}: finishing what is in hand`);
        this.controller.abort();
      });
    }
  }

  /** Aborted by the first signal, or by `end`. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The same as a signal, from within. */
  end(): void {
    this.controller.abort();
  }

  /** Resolves when it is time to go. */
  async wait(): Promise<void> {
    const { signal } = this.controller;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }
}
