import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { freePorts } from '../../../src/embedded/ports';
import { isAlive } from '../../../src/embedded/processes/processTable';
import { replicaSetUri } from '../../../src/embedded/replicaSet';
import { Database } from '../../../store/database';
import { SECRET } from './client';
import { Program } from './program';
import { untilTrue } from './untilTrue';

export type EmbeddedServer = 'temporal' | 'mongodb';

/** `npm run up`'s program with its embedded servers, on ports and in a folder of its own. */
export class UpDesk {
  private program: Program | null = null;
  /** Of the servers, as they were when it was ready. */
  private pids: number[] = [];

  private constructor(
    private readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {}

  static async make(): Promise<UpDesk> {
    const [api, temporal, ui, mongodb] = (await freePorts(4)).map(String);
    const dataDir = mkdtempSync(join(tmpdir(), 'priority-support-up-'));
    return new UpDesk(dataDir, {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: api ?? '',
      TEMPORAL_PORT: temporal ?? '',
      TEMPORAL_UI_PORT: ui ?? '',
      MONGODB_PORT: mongodb ?? '',
      MONGODB_CACHE_MB: '256',
      JWT_SECRET: SECRET,
      SURVEY_SECRET: SECRET,
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.env['PORT'] ?? ''}`;
  }

  async up(): Promise<void> {
    this.program = await Program.run('main.ts', ['up'], this.env).ready();
    this.pids = [this.pidOf('temporal'), this.pidOf('mongodb')];
  }

  /** What the program has said, the end of it. */
  get said(): string {
    return this.program?.said ?? '';
  }

  /** With what the program ended; null while it runs, or where it was killed. */
  get exitCode(): number | null {
    return this.program?.exitCode ?? null;
  }

  /** An orderly stop, servers and all. */
  async stop(): Promise<void> {
    await this.program?.stop();
  }

  /** `npm run rebuild`'s program beside the running desk; what it said. */
  async rebuild(): Promise<string> {
    const program = Program.run('cli/rebuild.ts', [], this.env);
    const code = await program.ended();
    if (code !== 0) throw new Error(program.said);
    return program.said;
  }

  /** kill -9 of one server; the program is to bring it back. */
  killServer(server: EmbeddedServer): void {
    process.kill(this.pid(server), 'SIGKILL');
  }

  /** A server that is there and does nothing, as on a disk that hangs. */
  freezeServer(server: EmbeddedServer): void {
    process.kill(this.pid(server), 'SIGSTOP');
  }

  /** Deletes the data folder under the running desk. */
  loseEverything(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Servers that are still there. */
  serversLeft(): number[] {
    return this.pids.filter((pid) => isAlive(pid));
  }

  /** kill -9 of the program and both its servers. */
  async killEverything(): Promise<void> {
    const pids = [this.pidOf('temporal'), this.pidOf('mongodb')];
    await this.program?.kill();
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await untilTrue('the servers are gone', () => !pids.some((pid) => isAlive(pid)));
  }

  /** What a lost disk of Temporal's takes with it. */
  loseTemporalsDatabase(): void {
    rmSync(join(this.dataDir, 'temporal'), { recursive: true });
  }

  /** Connections of a test's own, for the time of `look`. */
  async within<T>(look: (database: Database, temporal: Client) => Promise<T>): Promise<T> {
    const uri = replicaSetUri(Number(this.env['MONGODB_PORT']));
    const database = await Database.connect({ uri, name: 'priority_support' });
    try {
      const connection = await Connection.connect({
        address: `127.0.0.1:${this.env['TEMPORAL_PORT'] ?? ''}`,
      });
      try {
        return await look(database, new Client({ connection, namespace: 'support' }));
      } finally {
        await connection.close();
      }
    } finally {
      await database.close();
    }
  }

  async end(): Promise<void> {
    if (this.program?.running) await this.program.stop();
    for (const server of ['temporal', 'mongodb'] as const) {
      if (!existsSync(this.pidFile(server))) continue;
      const pid = this.pidOf(server);
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
    for (const pid of this.serversLeft()) process.kill(pid, 'SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private pid(server: EmbeddedServer): number {
    return existsSync(this.pidFile(server))
      ? this.pidOf(server)
      : (this.pids[server === 'temporal' ? 0 : 1] ?? 0);
  }

  private pidFile(server: EmbeddedServer): string {
    return join(this.dataDir, server, 'pid');
  }

  private pidOf(server: EmbeddedServer): number {
    return Number(readFileSync(this.pidFile(server), 'utf8').trim());
  }
}
