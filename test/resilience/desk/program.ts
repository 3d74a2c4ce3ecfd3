import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { untilTrue } from './untilTrue';

const ROOT = join(__dirname, '..', '..', '..');
const KEPT_OUTPUT = 20_000;
/** A program that lives and is not ready is at work: only one that hangs takes longer, ms. */
const READY_WITHIN = 300_000;

/** The program as an operator runs it: a process of its own, from the sources, to be killed. */
export class Program {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output = (this.output + chunk.toString()).slice(-KEPT_OUTPUT);
      });
    }
  }

  /** Starts `src/<file>` with nothing of this process's environment but where programs are found. */
  static run(file: string, args: string[], env: Record<string, string>): Program {
    const { PATH, HOME, BIN_CACHE_DIR } = process.env;
    const found = Object.fromEntries(
      Object.entries({ PATH, HOME, BIN_CACHE_DIR }).filter(([, value]) => value !== undefined),
    );
    const typescript = join(ROOT, 'test', 'setup', 'typescript.cjs');
    const child = spawn(process.execPath, ['-r', typescript, join(ROOT, 'src', file), ...args], {
      cwd: ROOT,
      env: { ...found, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Program(child);
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get exitCode(): number | null {
    return this.child.exitCode;
  }

  /** What it has written, the end of it. */
  get said(): string {
    return this.output;
  }

  /** Waits until the program says that it is ready. */
  async ready(): Promise<this> {
    const saidOrEnded = (): boolean => !this.running || /\bready\b/.test(this.output);
    await untilTrue('the program is ready', saidOrEnded, READY_WITHIN);
    if (!this.running) throw new Error(`the program ended: ${this.output}`);
    return this;
  }

  /** kill -9, and waits until it is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** An orderly stop. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Waits for its end by itself; its exit code. */
  async ended(): Promise<number | null> {
    if (this.running) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.running) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}
