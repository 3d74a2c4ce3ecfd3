import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { systemErrorCode } from '../systemErrorCode';

/** A port that a server of ours needs is taken. */
export class PortTaken extends Error {
  constructor(
    readonly port: number,
    readonly variable: string,
    readonly what: string,
  ) {
    super(
      `Port ${port} is taken: ${what} cannot listen there. ` +
        `Stop what uses it, or choose another one with ${variable} (for example ${variable}=${port < 65000 ? port + 100 : port - 100}).`,
    );
    this.name = 'PortTaken';
  }
}

export interface WantedPort {
  port: number;
  /** The variable that changes it. */
  variable: string;
  /** Who wants it, for the message. */
  what: string;
  host?: string;
}

/** Throws PortTaken for the first port that somebody listens on, or that we may not listen on. */
export async function requireFreePorts(wanted: WantedPort[]): Promise<void> {
  for (const { port, variable, what, host = '127.0.0.1' } of wanted) {
    if (!(await isFree(port, host))) throw new PortTaken(port, variable, what);
  }
}

/**
 * Where the system takes ports for outgoing connections from begins at 32768 on Linux and later elsewhere: a port of there that a
 * server gives up for a moment, to be started again, may be somebody's when it comes back.
 */
const LOWEST_FREE = 12_000;
const PAST_FREE = 32_000;

/** `count` distinct ports that are free now on 127.0.0.1, by chance from those that no outgoing connection takes. They are not held. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(LOWEST_FREE, PAST_FREE);
    if (await isFree(port, '127.0.0.1')) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number, host: string): Promise<boolean> {
  try {
    const { close } = await listen(port, host);
    await close();
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return false;
  }
}

function listen(port: number, host: string): Promise<{ close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const close = (): Promise<void> =>
        new Promise((done, failed) => server.close((error) => (error ? failed(error) : done())));
      resolve({ close });
    });
  });
}
