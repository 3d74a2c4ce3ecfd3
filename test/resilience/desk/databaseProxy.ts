import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Which half of a commit is held: the request, so that it never happens, or its answer, so that nobody learns of it. */
export type HeldHalf = 'request' | 'answer';

/** The command's name as it stands in the driver's uncompressed messages. */
const COMMIT = 'commitTransaction';

/**
 * Stands between a program and the run's mongod, and holds a commit in mid-air: what is killed then dies exactly
 * between its claim and its record, or between its record and its answer.
 */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private armed: HeldHalf | null = null;
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

  /** Holds that half of the next commit. Resolves once it is held. */
  holdNextCommit(half: HeldHalf): Promise<void> {
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
      const half = chunk.includes(COMMIT) ? this.armed : null;
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
}
