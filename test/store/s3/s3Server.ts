import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePorts } from '../../../src/embedded/ports';
import { ensurePythonPrograms } from '../../setup/pythonPrograms';

/** A server that speaks S3 (moto), with everything in memory. */
export class S3Server {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly program: string,
    private readonly port: number,
  ) {}

  /** Installs it where it is not there, which takes a minute. */
  static async start(): Promise<S3Server> {
    const programs = ensurePythonPrograms('moto', join(__dirname, 'requirements.txt'));
    const [port = 0] = await freePorts(1);
    const server = new S3Server(join(programs, 'moto_server'), port);
    await server.run();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, empty, and waits until it answers. */
  async run(): Promise<void> {
    const child = spawn(this.program, ['-H', '127.0.0.1', '-p', String(this.port)], { stdio: 'ignore' });
    this.child = child;
    for (const until = Date.now() + 120_000; !(await this.answers());) {
      if (Date.now() > until || child.exitCode !== null) throw new Error('moto did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.url}/moto-api/`).then(
      async (response) => {
        await response.arrayBuffer();
        return true;
      },
      () => false,
    );
  }
}
