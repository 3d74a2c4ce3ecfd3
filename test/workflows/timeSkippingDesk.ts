import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Database } from '../../store/database';
import { SEARCH_ATTRIBUTE_TYPES } from '../../src/engine/searchAttributeRegistry';
import { testAddresses } from '../setup/addresses';
import type { TicketInput } from '../../workflows/contract';
import { DeskWorkers, freshDatabase, TicketDesk, type DeskOptions } from './ticketDesk';
import type { TicketLife } from './ticketLife';

const QUEUE = 'tickets';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY;

/** How long a step of time waits for the tickets to do what it brought them, in real ms. */
const PATIENCE_MS = 15_000;

/** A desk on a server where days pass at once. */
export class TimeSkippingDesk extends TicketDesk {
  private readonly lives: TicketLife[] = [];

  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    database: Database,
    workers: DeskWorkers,
  ) {
    super(environment.client, database, QUEUE, workers);
  }

  static async start(options: DeskOptions = {}): Promise<TimeSkippingDesk> {
    const database = await freshDatabase();
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: testAddresses().testServerPath } },
    });
    const namespace = environment.namespace ?? 'default';
    // This server lists none, so what it has is not asked for; undeclared ones would hang it.
    await environment.connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: SEARCH_ATTRIBUTE_TYPES,
    });
    const connection = environment.nativeConnection;
    const workers = await DeskWorkers.start(connection, namespace, QUEUE, database, options);
    return new TimeSkippingDesk(environment, database, workers);
  }

  override async now(): Promise<number> {
    return this.environment.currentTimeMs();
  }

  override async startLife(life: TicketLife, start: Partial<TicketInput> = {}): Promise<void> {
    await super.startLife(life, start);
    this.lives.push(life);
  }

  /**
   * Lets so much time pass, in ms, and the tickets do what it brought. Without the latter a command can meet a timer that is
   * just being moved; this server then may hold the ticket for ever, which on a busy machine happens by chance.
   */
  async pass(ms: number): Promise<void> {
    await this.environment.sleep(ms);
    let patience: ReturnType<typeof setTimeout> | undefined;
    // A query is answered once nothing else is in hand. Tickets that are held up on purpose are not waited for.
    await Promise.race([
      Promise.allSettled(this.lives.map((life) => life.live())),
      new Promise((resolve) => {
        patience = setTimeout(resolve, PATIENCE_MS);
      }),
    ]);
    clearTimeout(patience);
  }

  /** Lets time pass until an instant; nothing where it has passed. */
  async passUntil(at: number): Promise<void> {
    const left = at - (await this.now());
    if (left > 0) await this.pass(left);
  }

  /** Lets time pass until the next Monday at 09:00 UTC, so that business hours are what a test says they are. */
  async passUntilMonday(): Promise<number> {
    const week = 7 * DAY;
    const monday = FIRST_MONDAY + 9 * HOUR;
    const next = monday + Math.ceil(((await this.now()) - monday) / week) * week;
    await this.passUntil(next);
    return next;
  }

  protected override async disconnect(): Promise<void> {
    await this.environment.teardown();
  }
}
