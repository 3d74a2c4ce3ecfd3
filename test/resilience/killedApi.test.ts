import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { STATE_QUERY, workflowIdOf } from '../../workflows/contract';
import { SseClient } from '../api/sseClient';
import { auditDesk } from './desk/audit';
import { Client, customerToken, tokenOf } from './desk/client';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { expectDoneOnce, work } from './desk/load';
import { untilTrue } from './desk/untilTrue';

jest.setTimeout(600_000);

describe('an API that is killed', () => {
  let desk: DeskOfProcesses;
  beforeEach(async () => {
    desk = await DeskOfProcesses.make();
  });
  afterEach(() => desk.stop());

  it('between accepting a ticket and starting its life: each gets its one workflow, and one who asks again gets the same ticket', async () => {
    const engine = await SilentServer.listen();
    const killed = await desk.api({ TEMPORAL_ADDRESS: engine.address, ENGINE_TIMEOUT_MS: '60000' });
    const urls = [killed.url];
    const opening = Array.from({ length: 12 }, async (_value, index) => {
      return new Client(urls).open(await customerToken(), `ticket ${index}`);
    });
    await untilTrue('tickets are accepted', async () => (await desk.database.tickets.countDocuments()) >= 6);
    await killed.program.kill();
    engine.close();
    const accepted = (await desk.database.tickets.find().toArray()).map(({ _id }) => _id);
    expect(await desk.database.tickets.countDocuments({ 'engine.started': true })).toBe(0);

    await desk.worker();
    await untilTrue('the reconciler has started every one', async () => {
      for (const id of accepted) await desk.temporal.workflow.getHandle(workflowIdOf(id)).query(STATE_QUERY);
      return true;
    });
    urls[0] = (await desk.api()).url;
    const opened = await Promise.all(opening);
    expect(new Set(opened).size).toBe(12);
    expect(await desk.database.tickets.countDocuments()).toBe(12);
    expect(opened).toEqual(expect.arrayContaining(accepted));
    await auditDesk(desk.database, desk.temporal);
  });

  it('beside another, and a worker beside another: nothing is lost, and a stream goes on where it ended', async () => {
    const [a, b, worker] = await Promise.all([desk.api(), desk.api(), desk.worker(), desk.worker()]);
    const headers = { authorization: `Bearer ${await tokenOf({ sub: 'ada', role: 'admin' })}` };
    const first = await SseClient.open(`${a.url}/api/v1/support/events`, headers);
    const working = work(() => new Client([a.url, b.url]), 8, 3);
    await untilTrue('some are resolved', async () => {
      return (await desk.database.tickets.countDocuments({ status: 'resolved' })) >= 3;
    });
    await first.until(() => first.facts().length >= 10);
    await Promise.all([a.program.kill(), worker.kill()]);
    await first.until(() => first.ended);
    const second = await SseClient.open(`${b.url}/api/v1/support/events`, headers, first.lastEventId);
    const done = await working;
    await auditDesk(desk.database, desk.temporal);
    await expectDoneOnce(desk.database, done);

    const stored = (await desk.database.events.find().toArray()).map(({ _id }) => _id).sort();
    const seen = (): string[] =>
      [...first.facts<SeenFact>(), ...second.facts<SeenFact>()]
        .map(({ ticketId, seq }) => `${ticketId}:${seq}`)
        .sort();
    await second.until(() => seen().length >= stored.length);
    await sleep(500);
    second.close();
    expect(seen()).toEqual(stored);
  });
});

interface SeenFact {
  ticketId: string;
  seq: number;
}

/** Takes connections and never says a word: an API that talks to it is held between accepting a ticket and starting it. */
class SilentServer {
  private readonly sockets: Socket[] = [];

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.push(socket);
      socket.on('error', () => socket.destroy());
    });
  }

  static async listen(): Promise<SilentServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SilentServer(server);
  }

  get address(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
    return `127.0.0.1:${address.port}`;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}
