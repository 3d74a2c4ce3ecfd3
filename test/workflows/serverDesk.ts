import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Database } from '../../store/database';
import { testAddresses } from '../setup/addresses';
import { DeskWorkers, freshDatabase, TicketDesk, type DeskOptions } from './ticketDesk';

/** A desk on the real server of the run, where time passes as it does. */
export class ServerDesk extends TicketDesk {
  private constructor(
    private readonly connection: Connection,
    private readonly native: NativeConnection,
    client: Client,
    database: Database,
    taskQueue: string,
    workers: DeskWorkers,
  ) {
    super(client, database, taskQueue, workers);
  }

  static async start(options: DeskOptions = {}): Promise<ServerDesk> {
    const database = await freshDatabase();
    const { temporalAddress: address, namespace } = testAddresses();
    const taskQueue = `tickets-${randomBytes(6).toString('hex')}`;
    const native = await NativeConnection.connect({ address });
    const connection = await Connection.connect({ address });
    const workers = await DeskWorkers.start(native, namespace, taskQueue, database, options);
    const client = new Client({ connection, namespace });
    return new ServerDesk(connection, native, client, database, taskQueue, workers);
  }

  override now(): Promise<number> {
    return Promise.resolve(Date.now());
  }

  protected override async disconnect(): Promise<void> {
    await this.connection.close();
    await this.native.close();
  }
}
