import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Which half of a commit is held: the request, so that it never happens, or its answer, so that nobody learns of it. */
export type HeldHalf = 'request' | 'answer';

/** The commands' names as they stand in the driver's uncompressed messages. */
const COMMIT = 'commitTransaction';
const ABORT = 'abortTransaction';

/** How an insert of leases begins: its name, the length of what follows, the collection. */
const CLAIM = /\x02insert\0[^]{4}leases\0/;
/** The session of a command, by its 16 bytes. */
const SESSION = /\x03lsid\0[^]{4}\x05id\0[^]{5}([^]{16})/;

const sessionOf = (message: string): string | undefined => SESSION.exec(message)?.[1];

/**
 * Stands between a program and the run's mongod, and holds the commit of a claim in mid-air: what is killed then dies
 * exactly between its claim and its record, or between its record and its answer.
 */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private armed: HeldHalf | null = null;
  /** Sessions in which an agent was claimed since the last commit that was held. */
  private readonly claiming = new Set<string | undefined>();
  private caught: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('connection', (client) => {
      this.join(client);
    });
  }

  /** @param uri of a replica set of one */
  static async before(uri: string): Promise<DatabaseProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseProxy(server, Number(new URL(uri).port));
  }

  /** Without the set's name, so that the driver does not look for its members beside the proxy. */
  get uri(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
    return `mongodb://127.0.0.1:${address.port}/?directConnection=true`;
  }

  /** Holds that half of the next commit in which an agent is claimed. Resolves once it is held. */
  holdNextClaim(half: HeldHalf): Promise<void> {
    this.armed = half;
    return new Promise((resolve) => {
      this.caught = resolve;
    });
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket): void {
    const server = connect(this.port, '127.0.0.1');
    let heldAnswer = false;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (chunk) => {
      const half = this.commitsClaim(chunk) ? this.armed : null;
      if (half !== null) this.armed = null;
      heldAnswer ||= half === 'answer';
      if (half === 'request') this.caught();
      else server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (heldAnswer) this.caught();
      else client.write(chunk);
    });
  }

  private commitsClaim(chunk: Buffer): boolean {
    const message = chunk.toString('latin1');
    if (CLAIM.test(message)) this.claiming.add(sessionOf(message));
    // Sessions are used again: what was claimed in vain is not to be taken for the next one's claim.
    if (message.includes(ABORT)) this.claiming.delete(sessionOf(message));
    return message.includes(COMMIT) && this.claiming.delete(sessionOf(message));
  }
}
