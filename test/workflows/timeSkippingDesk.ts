import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Database } from '../../store/database';
import { SEARCH_ATTRIBUTE_TYPES } from '../../src/engine/searchAttributeRegistry';
import { testAddresses } from '../setup/addresses';
import { DeskWorkers, freshDatabase, TicketDesk, type DeskOptions } from './ticketDesk';

const QUEUE = 'tickets';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY;

/** A desk on a server where days pass at once. */
export class TimeSkippingDesk extends TicketDesk {
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

  /** Lets so much time pass, in ms. */
  async pass(ms: number): Promise<void> {
    await this.environment.sleep(ms);
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
