import { spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedLog } from './log';
import { capLog, lastLines, openLog } from './processes/logFile';
import { forgetPid, notePid, stopOrphan } from './processes/orphan';
import { send, stopProcess } from './processes/stopProcess';
import { withinTime } from '../withinTime';
import { WouldNotStop } from '../wouldNotStop';

/** What the supervisor has to know of a server to run it. */
export interface ServerSpec {
  name: string;
  command: string;
  args: string[];
  /** The argument that says whose data it serves: by it an orphan is told from a stranger with the same pid. */
  dataPath: string;
  pidFile: string;
  /** Made before the start. */
  folders: string[];
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** How long a stop may take before SIGKILL (ms). */
  graceMs: number;
  /** How long a start may take, recovery of its data included (ms). */
  readyWithinMs: number;
  /** Resolves when the server serves. Called after every start; gives up when `signal` aborts. */
  ready(signal: AbortSignal): Promise<void>;
}

export type ServerState = 'starting' | 'up' | 'restarting' | 'stopped';

/** An embedded server that did not come up at the first start. The message carries the end of its own log. */
export class EmbeddedServerFailed extends Error {
  constructor(spec: ServerSpec, why: string, options?: ErrorOptions) {
    super(
      `${spec.name} did not start: ${why}. Its log (${spec.logFile}) ends:\n${lastLines(spec.logFile, 8)}`,
      options,
    );
    this.name = 'EmbeddedServerFailed';
  }
}

/** A server that stayed up this long has not been flapping: it starts again at once when it dies, as at its first death (ms). */
const STEADY_AFTER = 10_000;
const BACKOFF_FIRST = 200;
const BACKOFF_MOST = 5_000;
const FIRST_ATTEMPTS = 3;
const LOG_CHECK_EVERY = 60_000;
/** Behind the end of the process. */
const WATCH_ENDS_WITHIN = 5_000;

interface Running {
  pid: number;
  /** Aborts when the process ends. */
  ended: AbortSignal;
  /** Resolves, never rejects, with how it ended. */
  end: Promise<string>;
}

/**
 * Runs one server for as long as we run: started once, restarted when it dies, stopped with us.
 *
 * The server is in a process group of its own: the terminal's Ctrl-C reaches us only, and the desk can drain while its servers
 * still serve. What this costs (it would survive our kill -9) the pid file pays back at the next start.
 */
export class SupervisedServer {
  private current: Running | null = null;
  private condition: ServerState = 'stopped';
  private watching: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private logCheck: NodeJS.Timeout | null = null;
  private readonly killOnExit = (): void => {
    if (this.current) send(this.current.pid, this.spec.stopSignal);
  };

  constructor(
    private readonly spec: ServerSpec,
    private readonly log: EmbeddedLog,
  ) {}

  get state(): ServerState {
    return this.condition;
  }

  /** The pid of the server of now, null between two. */
  get pid(): number | null {
    return this.current?.pid ?? null;
  }

  /** Stops a server that an earlier run of ours left behind, when it was killed. */
  stopOrphan(): Promise<void> {
    return stopOrphan(this.spec, this.log);
  }

  /** Starts the server and resolves when it serves. Throws EmbeddedServerFailed; nothing is left running then. */
  async start(): Promise<void> {
    this.condition = 'starting';
    this.spec.folders.forEach((folder) => mkdirSync(folder, { recursive: true }));
    await this.stopOrphan();
    process.once('exit', this.killOnExit);
    try {
      const running = await this.firstLife();
      this.condition = 'up';
      this.watching = this.watch(running);
    } catch (error) {
      await this.stop();
      throw new EmbeddedServerFailed(this.spec, reason(error), { cause: error });
    }
    this.logCheck = setInterval(() => capLog(this.spec.logFile), LOG_CHECK_EVERY).unref();
  }

  /** Stops the server for good and resolves when it is gone. Safe to call twice. @throws WouldNotStop for one that even a kill does not end */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.logCheck) clearInterval(this.logCheck);
    await this.stopCurrent();
    const gone = (await withinTime(this.watching, WATCH_ENDS_WITHIN)) !== 'late';
    await this.stopCurrent(); // one that was being restarted while we stopped
    process.removeListener('exit', this.killOnExit);
    this.condition = 'stopped';
    if (!gone) {
      // Its pid stays noted: the next start looks whether it is still there.
      this.log.error(`${this.spec.name}: would not stop and is left behind (pid ${this.pid ?? 'unknown'})`);
      throw new WouldNotStop([this.spec.name]);
    }
    forgetPid(this.spec.pidFile);
  }

  /**
   * A server that ends while it starts gets another go: Temporal chooses ports of its own, and somebody may have been quicker.
   * What cannot be helped by that ends each of them at once.
   */
  private async firstLife(): Promise<Running> {
    for (let attempt = 1; ; attempt += 1) {
      const running = await this.launch();
      try {
        await this.untilReady(running);
        return running;
      } catch (error) {
        if (!running.ended.aborted || this.stops() || attempt === FIRST_ATTEMPTS) throw error;
        this.log.warn(`${this.spec.name} did not start (${await running.end}), starting it again`);
        await this.pause(BACKOFF_FIRST);
      }
    }
  }

  private async stopCurrent(): Promise<void> {
    if (!this.current) return;
    const { name, stopSignal, graceMs } = this.spec;
    const obeyed = await stopProcess(this.current.pid, stopSignal, graceMs);
    if (!obeyed) this.log.warn(`${name}: did not stop within ${graceMs / 1000} s and was killed`);
  }

  /** One life after another until we stop. Never rejects: a start that fails is a life that was short. */
  private async watch(first: Running): Promise<void> {
    const { name } = this.spec;
    let running = first;
    let upSince = Date.now();
    let deaths = 0;
    for (;;) {
      const how = await running.end;
      if (this.stops()) return;
      this.condition = 'restarting';
      deaths = Date.now() - upSince > STEADY_AFTER ? 1 : deaths + 1;
      const backoff = deaths === 1 ? 0 : Math.min(BACKOFF_FIRST * 2 ** (deaths - 2), BACKOFF_MOST);
      this.log.warn(`${name} died (${how}), restarting it${backoff ? ` in ${backoff} ms` : ''}`);
      await this.pause(backoff);
      if (this.stops()) return;
      upSince = Date.now();
      try {
        running = await this.launch();
        await this.untilReady(running);
        upSince = Date.now();
        this.condition = 'up';
        this.log.info(`${name} is up again (pid ${running.pid})`);
      } catch (error) {
        if (this.stops()) return;
        this.log.error(`${name} did not come up again: ${reason(error)}`);
        if (this.current) await stopProcess(this.current.pid, 'SIGKILL', 1_000);
      }
    }
  }

  private launch(): Promise<Running> {
    const { command, args, logFile, pidFile } = this.spec;
    return new Promise((resolve, reject) => {
      const fd = openLog(logFile);
      const child = spawn(command, args, { detached: true, stdio: ['ignore', fd, fd] });
      closeSync(fd);
      child.once('error', reject);
      child.once('spawn', () => {
        const pid = child.pid;
        if (pid === undefined) {
          reject(new Error('a process without a pid'));
          return;
        }
        const ended = new AbortController();
        const end = new Promise<string>((gone) => {
          child.once('exit', (code, signal) => {
            this.current = null;
            gone(signal ?? `exit code ${code}`);
            ended.abort();
          });
        });
        this.current = { pid, ended: ended.signal, end };
        try {
          notePid(pidFile, pid);
        } catch (error) {
          // Its folder is gone. A server that nobody could find again must not live on.
          child.kill('SIGKILL');
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        resolve(this.current);
      });
    });
  }

  private async untilReady(running: Running): Promise<void> {
    const { readyWithinMs } = this.spec;
    const late = AbortSignal.timeout(readyWithinMs);
    try {
      await this.spec.ready(AbortSignal.any([running.ended, this.stopping.signal, late]));
    } catch (error) {
      if (running.ended.aborted) throw new Error(`it ended (${await running.end})`, { cause: error });
      if (late.aborted) throw new Error(`not ready within ${readyWithinMs / 1000} s`, { cause: error });
      throw error;
    }
  }

  private stops(): boolean {
    return this.stopping.signal.aborted;
  }

  private async pause(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.stopping.signal });
    } catch (error) {
      if (!this.stopping.signal.aborted) throw error;
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
