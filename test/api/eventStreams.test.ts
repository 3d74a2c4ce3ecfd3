import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { ApiError } from '../../src/api/errors/apiError';
import { EventFeed } from '../../src/api/events/eventFeed';
import { EventHub } from '../../src/api/events/eventHub';
import { EventStreams } from '../../src/api/events/eventStreams';
import { KeyWatch } from '../../src/api/events/keyWatch';
import { PresenceFeed } from '../../src/api/events/presenceFeed';
import { RecentFacts } from '../../src/api/events/recentFacts';
import { StreamLimit } from '../../src/api/events/streamLimit';
import { viewOf } from '../../src/api/events/eventView';
import type { Principal } from '../../src/api/auth/principal';
import { startTestMongod, type TestMongod } from '../../src/embedded/testServers';
import { Database } from '../../store/database';
import { audienceOf } from '../../store/documents/eventDocument';
import { inTransaction } from '../../store/transaction';
import type { EventType } from '../../domain/ticket/events';
import { testAddresses } from '../setup/addresses';
import { SseClient } from './sseClient';

interface Fact {
  ticketId: string;
  seq: number;
  type: string;
}

// Longer than what each of them waits for.
jest.setTimeout(240_000);

/** The streams over real HTTP and a real mongod, without the rest of the API. */
class Desk {
  private constructor(
    readonly database: Database,
    readonly hub: EventHub,
    readonly streams: EventStreams,
    private readonly server: FastifyInstance,
    private readonly url: string,
  ) {}

  static async start(mongodbUri: string, name: string, recent = new RecentFacts()): Promise<Desk> {
    const database = await Database.connect({ uri: mongodbUri, name });
    await database.ensureIndexes();
    const feed = new EventFeed(database);
    const hub = new EventHub(feed, recent);
    const streams = new EventStreams(
      hub,
      feed,
      new PresenceFeed(database),
      new KeyWatch(database),
      new StreamLimit({ person: 12, address: 100, process: 100 }),
    );
    hub.onModuleInit();
    streams.onModuleInit();
    const server = Fastify();
    server.get('/events', async (request, reply) => {
      const { as, role, expires, 'last-event-id': lastEventId } = request.headers as Record<string, string>;
      const principal = { role: role ?? 'customer', id: as ?? 'anna' } as Principal;
      try {
        await streams.open(
          {
            principal: principal.id,
            address: request.ip,
            reader: principal.id,
            expiresAt: expires ? Number(expires) : Date.now() + 3_600_000,
            lastEventId,
            view: viewOf(principal),
          },
          reply.header('x-content-type-options', 'nosniff'),
          () => Promise.resolve(),
        );
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        await reply.code(error.status).headers(error.headers).send({ code: error.code });
      }
    });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    return new Desk(database, hub, streams, server, url);
  }

  open(headers: Record<string, string> = {}, lastEventId: string | null = null): Promise<SseClient> {
    return SseClient.open(`${this.url}/events`, headers, lastEventId);
  }

  /** Records facts of one ticket in one transaction, as `record` does. */
  async record(
    ticketId: string,
    customerId: string,
    from: number,
    count = 1,
    type: EventType = 'clock.paused',
  ): Promise<void> {
    const facts = Array.from({ length: count }, (_, index) => ({
      _id: `${ticketId}:${from + index}`,
      ticketId,
      customerId,
      seq: from + index,
      type,
      at: new Date(),
      recordedAt: new Date(),
      actor: { kind: 'system' as const },
      data: { clock: 'resolution' as const, cycle: 1, consumed: 0, mentions: ['agent-secret'] },
      audience: audienceOf(type),
      level: 1,
      assigneeId: null,
    }));
    await inTransaction(this.database, (session) => this.database.events.insertMany(facts, { session }));
  }

  async stop(): Promise<void> {
    this.streams.beforeApplicationShutdown();
    await this.hub.onModuleDestroy();
    await this.server.close();
    await this.database.close();
  }
}

const facts = (client: SseClient): Fact[] => client.facts<Fact>();

describe.each([
  ['with the last facts at hand', 4_096],
  ['with none of them at hand', 0],
])('live streams, %s', (_name, kept) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.start(testAddresses().mongodbUri, `event_streams_${kept}`, new RecentFacts(kept));
  });

  afterAll(async () => {
    await desk.database.db.dropDatabase();
    await desk.stop();
  });

  it('show a customer the public facts of their own tickets, staff every fact', async () => {
    const [anna, ben, staff] = await Promise.all([
      desk.open({ as: 'anna' }),
      desk.open({ as: 'ben' }),
      desk.open({ as: 'olaf', role: 'agent' }),
    ]);
    await desk.record('t-anna', 'anna', 1);
    await desk.record('t-anna', 'anna', 2, 1, 'note.added');
    await desk.record('t-ben', 'ben', 1);
    await desk.record('t-anna', 'anna', 3);
    await staff.until(() => facts(staff).length === 4);
    await anna.until(() => facts(anna).length === 2);
    await ben.until(() => facts(ben).length === 1);
    expect(facts(anna).map(({ ticketId, seq, type }) => [ticketId, seq, type])).toEqual([
      ['t-anna', 1, 'clock.paused'],
      ['t-anna', 3, 'clock.paused'],
    ]);
    expect(facts(ben).map(({ ticketId }) => ticketId)).toEqual(['t-ben']);
    expect(JSON.stringify(anna.messages)).not.toContain('agent-secret');
    for (const client of [anna, ben, staff]) client.close();
  });

  it('come with the headers that keep proxies from holding them back, and those of every answer', async () => {
    const client = await desk.open();
    expect(client.status).toBe(200);
    expect(client.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    client.close();
  });

  it('tell where the reader stands at once, so that nothing is lost before the first message', async () => {
    const first = await desk.open();
    await first.until(() => first.lastEventId !== null);
    first.close();
    await desk.record('t-early', 'anna', 1, 2);
    const second = await desk.open({}, first.lastEventId);
    await second.until(() => facts(second).length === 2);
    expect(facts(second).map(({ seq }) => seq)).toEqual([1, 2]);
    second.close();
  });

  it('lose nothing and repeat nothing while readers come and go and facts are recorded', async () => {
    const total = 600;
    const early = await desk.open({ as: 'carla' });
    await early.until(() => early.lastEventId !== null);
    early.close();
    const writing = (async () => {
      for (let seq = 1; seq <= total;) {
        const count = Math.min(1 + (seq % 5), total - seq + 1);
        await desk.record('t-busy', 'carla', seq, count);
        seq += count;
      }
    })();
    const received: number[] = [];
    let last = early.lastEventId;
    let rounds = 0;
    while (received.length < total) {
      const client: SseClient = await desk.open({ as: 'carla' }, last);
      const atLeast = 1 + (rounds % 37);
      await client.until(() => facts(client).length >= Math.min(atLeast, total - received.length));
      // Cut in the midst of it; what was not dispatched must come again, what was must not.
      client.close();
      const taken = facts(client).map(({ seq }) => seq);
      received.push(...taken);
      last = client.lastEventId;
      rounds += 1;
    }
    await writing;
    expect(rounds).toBeGreaterThan(5);
    expect(received).toEqual(Array.from({ length: total }, (_, index) => 1 + index));
  });

  it.each([
    ['noise', 'not-a-position'],
    ['hex that is no position', 'DEADBEEFDEADBEEFDEADBEEF'],
    ['another way of writing hex', 'deadbeef'],
  ])('tell a reader with %s to read anew, and go on live', async (_name, lastEventId) => {
    const client = await desk.open({ as: 'dora' }, lastEventId);
    await client.until(() => client.of('reset').length === 1);
    await desk.record(`t-${lastEventId}`, 'dora', 1);
    await client.until(() => facts(client).length === 1);
    expect(client.of('reset')).toHaveLength(1);
    client.close();
  });

  it('end when the token expires, saying so', async () => {
    const client = await desk.open({ expires: String(Date.now() + 700) });
    await client.until(() => client.ended);
    expect(client.of('close').map(({ data }) => data)).toEqual([{ reason: 'token_expired' }]);
  });

  it('drop a reader who does not read, and go on for the others', async () => {
    const [stalled, reader] = await Promise.all([
      desk.open({ as: 'sam', role: 'agent' }),
      desk.open({ as: 'rita', role: 'agent' }),
    ]);
    stalled.stall();
    const count = 500;
    const batches = 40;
    for (let batch = 0; batch < batches; batch += 1)
      await desk.record('t-flood', 'x', 1 + batch * count, count);
    await reader.until(() => facts(reader).length === count * batches);
    await sleep(5_500); // the time that a dropped reader gets to take its last bytes
    stalled.wake();
    await stalled.until(() => stalled.ended);
    expect(facts(stalled).length).toBeLessThan(count * batches);
    expect(reader.ended).toBe(false);
    reader.close();
  });

  it('hand a reader as much as was missed, however much it is, without dropping it for that', async () => {
    const first = await desk.open({ as: 'olga', role: 'agent' });
    await first.until(() => first.lastEventId !== null);
    first.close();
    for (let batch = 0; batch < 14; batch += 1) await desk.record('t-missed', 'x', 1 + batch * 500, 500);
    const back = await desk.open({ as: 'olga', role: 'agent' }, first.lastEventId);
    await desk.record('t-missed', 'x', 7_001, 500);
    await back.until(() => back.ended || facts(back).length >= 7_500);
    expect(facts(back).map(({ seq }) => seq)).toEqual(Array.from({ length: 7_500 }, (_, index) => 1 + index));
    back.close();
  });

  it('are limited in number for each principal, and free again when closed', async () => {
    const clients = await Promise.all(Array.from({ length: 13 }, () => desk.open({ as: 'many' })));
    expect(clients.map(({ status }) => status).sort()).toEqual([...Array<number>(12).fill(200), 429]);
    const refused = clients.find(({ status }) => status === 429);
    expect(refused?.headers['retry-after']).toBeDefined();
    const other = await desk.open({ as: 'another' });
    expect(other.status).toBe(200);
    for (const client of [...clients, other]) client.close();
    for (let tries = 0; ; tries += 1) {
      await sleep(50);
      const again = await desk.open({ as: 'many' });
      again.close();
      if (again.status === 200) break;
      expect(tries).toBeLessThan(100);
    }
  });

  it('show signs of life that move an idle reader on', async () => {
    const idle = await desk.open({ as: 'idle' });
    await idle.until(() => idle.beats >= 1);
    const before = idle.lastEventId;
    await desk.record('t-other', 'somebody-else', 1);
    // A beat may be quicker than the news of the fact: then it is the next one that moves the reader.
    await idle.until(() => idle.beats >= 2 && String(idle.lastEventId) > String(before));
    expect(idle.messages).toEqual([]);
    idle.close();
  });
});

describe('live streams and the end of things', () => {
  it('end with a reason when the API shuts down, and the server can close', async () => {
    const desk = await Desk.start(testAddresses().mongodbUri, 'event_streams_end');
    const client = await desk.open();
    await desk.database.db.dropDatabase();
    await desk.stop();
    await client.until(() => client.ended);
    expect(client.of('close').map(({ data }) => data)).toEqual([{ reason: 'shutting_down' }]);
  });

  it('survive the kill of mongod: the stream stays, and what is recorded after comes, each fact once', async () => {
    const mongod: TestMongod = await startTestMongod();
    const desk = await Desk.start(mongod.uri, 'event_streams_kill');
    try {
      const client = await desk.open({ as: 'kim' });
      await desk.record('t-kill', 'kim', 1, 3);
      await client.until(() => facts(client).length === 3);
      const pid = mongod.pid();
      if (pid === null) throw new Error('mongod does not run');
      process.kill(pid, 'SIGKILL');
      for (let seq = 4; seq <= 6;) {
        try {
          await desk.record('t-kill', 'kim', seq);
          seq += 1;
        } catch (error) {
          if (!(error instanceof Error && error.name.startsWith('Mongo'))) throw error;
          await sleep(100);
        }
      }
      await client.until(() => facts(client).length >= 6);
      expect(facts(client).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(client.ended).toBe(false);
      client.close();
    } finally {
      await desk.stop();
      await mongod.stop();
    }
  });
});
