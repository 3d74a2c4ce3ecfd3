import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { freePorts } from '../../../src/embedded/ports';
import { Database } from '../../../store/database';
import { testAddresses } from '../../setup/addresses';
import { SECRET } from './client';
import { Program } from './program';

/** APIs and workers as processes of their own, on the run's servers, with a database and task queues of their own. */
export class DeskOfProcesses {
  private readonly programs: Program[] = [];

  private constructor(
    readonly database: Database,
    readonly temporal: Client,
    private readonly env: Record<string, string>,
    private readonly dataDir: string,
  ) {}

  static async make(): Promise<DeskOfProcesses> {
    const { mongodbUri, temporalAddress, namespace } = testAddresses();
    const name = `killed_${randomBytes(5).toString('hex')}`;
    const dataDir = mkdtempSync(join(tmpdir(), 'priority-support-killed-'));
    const database = await Database.connect({ uri: mongodbUri, name });
    const connection = await Connection.connect({ address: temporalAddress });
    return new DeskOfProcesses(
      database,
      new Client({ connection, namespace }),
      {
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: namespace,
        TEMPORAL_TASK_QUEUE: name,
        MONGODB_URI: mongodbUri,
        MONGODB_DATABASE: name,
        JWT_SECRET: SECRET,
        SURVEY_SECRET: SECRET,
      },
      dataDir,
    );
  }

  async worker(more: Record<string, string> = {}): Promise<Program> {
    return this.run({ ROLE: 'worker', ...more }).ready();
  }

  async api(more: Record<string, string> = {}): Promise<{ program: Program; url: string }> {
    const [port] = await freePorts(1);
    const program = await this.run({ ROLE: 'api', PORT: String(port), ...more }).ready();
    return { program, url: `http://127.0.0.1:${String(port)}` };
  }

  /** Another program on the same servers. @param file as seen from `src` */
  async program(file: string, more: Record<string, string> = {}): Promise<Program> {
    return this.run(more, file).ready();
  }

  /** One look of the reconciler now, instead of within the minute. */
  async reconcileNow(): Promise<void> {
    await this.temporal.schedule.getHandle(this.reconciler).trigger();
  }

  /** The schedule of the reconciler. */
  get reconciler(): string {
    return `reconcile-${this.env['TEMPORAL_TASK_QUEUE'] ?? ''}`;
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.kill()));
    await this.database.db.dropDatabase();
    await this.database.close();
    await this.temporal.connection.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private run(more: Record<string, string>, file = 'main.ts'): Program {
    const program = Program.run(file, [], { ...this.env, ...more });
    this.programs.push(program);
    return program;
  }
}
