import { pino } from 'pino';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { evolve } from '../../domain/ticket/evolve';
import type { TicketEvent } from '../../domain/ticket/events';
import type { TicketState } from '../../domain/ticket/state';
import { takeInAgent } from '../../store/agents';
import { STAFF } from '../../src/demo/people';
import { STORIES } from '../../src/demo/stories/stories';
import { seedDemo } from '../../src/demo/seed';
import { subjectOf } from '../../src/demo/subjects';
import { fetched } from './fileDesk';
import { SECRET, TestDesk, type Json } from './desk';

const HOUR = 3_600_000;

describe('the demo desk', () => {
  let desk: TestDesk;
  const token = (name: string): Promise<string> => desk.token(subjectOf(`demo-${name}`));
  const get = async (name: string, path: string): Promise<Json> => {
    const { status, body } = await desk.request('GET', path, { token: await token(name) });
    expect(status).toBe(200);
    return body;
  };
  const list = (body: Json): Json[] => body as unknown as Json[];
  const warnings: string[] = [];
  let survey: string | null = null;
  const fill = async (): Promise<void> => {
    const { surveySecret, http } = desk.config;
    const links = new SurveyLinks(surveySecret, http.publicUrl);
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    survey = await seedDemo(desk.desk, desk.url, { maker: { secret: SECRET }, links }, log);
  };
  /** Somebody's ticket by its subject. */
  const ticketOf = async (name: string, subject: string): Promise<Json> => {
    const { tickets } = await get(name, '/tickets?limit=100');
    const found = list(tickets!).find((ticket) => String(ticket['subject']) === subject);
    return (await get(name, `/tickets/${String(found?.['_id'])}`))['ticket']!;
  };

  beforeAll(async () => {
    desk = await TestDesk.start();
    await fill();
  });
  afterAll(() => desk.stop());

  it('gives Emma something of every part of a queue', async () => {
    const { counts } = await get('emma', '/agents/me/queue?limit=100');
    const empty = Object.entries(counts!).filter(([, count]) => Number(count) === 0);
    expect(empty).toEqual([]);
  });

  it('is a desk that one may believe: some promises are missed, no page has climbed to the top, nobody has all the work', async () => {
    const report = await get('ines', '/reports/live');
    expect(Number(report['tickets']!['late'])).toBeGreaterThan(1);
    expect(list(report['pages']!).map(({ level }) => Number(level))).not.toContain(4);
    const loads = list(report['agents']!).map(({ load, capacity }) => Number(load) / Number(capacity));
    expect(Math.max(...loads)).toBeLessThan(0.85);
  });

  it('has had conversations over hours and days, each word after the one before', async () => {
    const ticket = await ticketOf('rosa', 'Charged twice this month');
    const said = list(ticket['responseHistory']!).map(({ timestamp }) => Date.parse(String(timestamp)));
    expect(said.length).toBeGreaterThan(3);
    expect([...said].sort((a, b) => a - b)).toEqual(said);
    expect(said.at(-1)! - said[0]!).toBeGreaterThan(2 * HOUR);
    const { tickets } = await get('rosa', '/tickets?limit=100');
    const ages = list(tickets!).map(({ updatedAt }) => Date.now() - Date.parse(String(updatedAt)));
    expect(Math.max(...ages)).toBeGreaterThan(5 * 24 * HOUR);
    expect(Math.min(...ages)).toBeLessThan(HOUR);
  });

  it('has files in its conversations, which customer and agent can open, and a note’s only the agent', async () => {
    const ofCustomer = await ticketOf('rosa', 'Charged twice this month');
    const ofAgent = (await get('emma', `/tickets/${String(ofCustomer['_id'])}`))['ticket']!;
    const filesOf = (ticket: Json): Json[] => [
      ...list(ticket['attachments']!),
      ...list(ticket['responseHistory']!).flatMap(({ attachments }) => list(attachments!)),
      ...(ticket['notes'] ? list(ticket['notes']).flatMap(({ attachments }) => list(attachments!)) : []),
    ];
    const types = (files: Json[]): string[] => files.map(({ type }) => String(type)).sort();
    expect(types(filesOf(ofCustomer))).toEqual(['application/pdf', 'image/png']);
    expect(types(filesOf(ofAgent))).toEqual(['application/pdf', 'image/png', 'text/plain']);
    for (const { id, type, size } of filesOf(ofAgent)) {
      const got = await fetched(desk, `/attachments/${String(id)}`, { token: await token('emma') });
      expect(got.headers.get('content-type')).toContain(String(type));
      expect(got.bytes).toHaveLength(Number(size));
      expect(Number(size)).toBeLessThan(40_000);
    }
  });

  it('makes up no past but by the rules: every ticket is what its facts say, in order, and its workflow knows it so', async () => {
    const { database, temporal } = desk.desk;
    const tickets = await database.tickets.find().toArray();
    expect(warnings).toEqual([]);
    expect(tickets).toHaveLength(STORIES.length);
    for (const { _id, state, engine } of tickets) {
      const facts = await database.events.find({ ticketId: _id }).sort({ seq: 1 }).toArray();
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_fact, index) => index + 1));
      const recorded = facts.map(({ recordedAt }) => recordedAt.getTime());
      expect([...recorded].sort((a, b) => a - b)).toEqual(recorded);
      const told = facts.reduce<TicketState>(
        (before, { seq, type, at, recordedAt, actor, data }) =>
          evolve(before, {
            seq,
            type,
            at: at.getTime(),
            recordedAt: recordedAt.getTime(),
            actor,
            data,
          } as TicketEvent),
        { ...state, seq: 0, clocks: [], breached: false, surveys: 0, reopens: 0, archived: false },
      );
      expect({ id: _id, status: told.status, level: told.level, clocks: told.clocks }).toEqual({
        id: _id,
        status: state.status,
        level: state.level,
        clocks: state.clocks,
      });
      if (engine.done) continue;
      const handle = temporal.client.workflow.getHandle(`ticket-${_id}`);
      expect(await handle.query<{ seq: number }>('state')).toMatchObject({
        seq: expect.any(Number) as number,
      });
    }
  });

  it('has somebody away until a time, and somebody off with a deputy, who had nothing to give back', async () => {
    const { agents } = await get('ines', '/agents?limit=100');
    const absent = list(agents!).filter(({ availability }) => String(availability) !== 'on');
    expect(absent).toEqual([
      expect.objectContaining({ id: 'demo-ben', availability: 'away', deputyId: null, load: 0 }),
      expect.objectContaining({ id: 'demo-carla', availability: 'off', deputyId: 'demo-dieter', load: 0 }),
    ]);
    for (const { availabilityUntil } of absent) {
      expect(Date.parse(String(availabilityUntil))).toBeGreaterThan(Date.now() + HOUR);
    }
    const { database } = desk.desk;
    expect(await database.events.countDocuments({ 'data.reason': 'gave-back' })).toBe(0);
  });

  it('has check-ins of vips: some made, with what came of them, some due', async () => {
    const all = async (state: string): Promise<Json[]> =>
      list((await get('ines', `/outreach?state=${state}&limit=100`))['outreach']!);
    const [open, done] = [await all('open'), await all('done')];
    expect(new Set(open.map(({ customer }) => String(customer?.['name'])))).toEqual(
      new Set(['Vera Schmidt', 'Will Carter']),
    );
    expect(done.length).toBeGreaterThan(3);
    for (const { dueAt, doneAt, note } of done) {
      expect(String(note)).not.toBe('null');
      expect(Date.parse(String(doneAt))).toBeGreaterThanOrEqual(Date.parse(String(dueAt)));
      expect(Date.parse(String(doneAt))).toBeLessThanOrEqual(Date.now());
    }
    const { customer } = await get('emma', '/customers/demo-vera');
    expect(customer).toMatchObject({ accountManager: { id: 'demo-emma' }, checkIn: { state: 'planned' } });
    expect(Date.parse(String(customer!['checkIn']!['plannedAt']))).toBeGreaterThan(Date.now());
  });

  it('has a survey that was answered with few stars, and one whose link can be answered', async () => {
    const { customer } = await get('emma', '/customers/demo-quinn');
    expect(customer!['ratings']).toMatchObject({ count: 1, average: 2 });
    expect((await get('emma', '/customers/demo-rosa'))['customer']!['ratings']).toMatchObject({
      count: 2,
      average: 4.5,
    });
    const open = await desk.request('GET', `/surveys/${survey?.split('/').at(-1) ?? ''}`);
    expect(open.body['survey']).toMatchObject({ state: 'open', rating: null });
  });

  it('has keys for services, of which nobody has the secret', async () => {
    const { serviceKeys } = await get('admin', '/service-keys');
    expect(list(serviceKeys!)).toHaveLength(3);
    expect(list(serviceKeys!).filter(({ revokedAt }) => String(revokedAt) !== 'null')).toHaveLength(1);
    const { database } = desk.desk;
    // Answers kept for repetitions of a request among them.
    for (const { collectionName } of await database.db.collections()) {
      expect(JSON.stringify(await database.db.collection(collectionName).find().toArray())).not.toMatch(
        /psk_/,
      );
    }
  });

  it('numbers tickets in the order in which they were opened', async () => {
    const tickets = await desk.desk.database.tickets.find().sort({ createdAt: 1 }).toArray();
    const numbers = tickets.map(({ number }) => number);
    expect([...numbers].sort()).toEqual(numbers);
  });

  it('is as it was when it is filled in again', async () => {
    const { database } = desk.desk;
    const counts = (): Promise<number[]> =>
      Promise.all([
        database.tickets.countDocuments(),
        database.messages.countDocuments(),
        database.customers.countDocuments(),
        database.agents.countDocuments(),
        database.outreach.countDocuments(),
        database.serviceKeys.countDocuments(),
        database.attachments.countDocuments(),
      ]);
    const before = await counts();
    await fill();
    expect(await counts()).toEqual(before);
  });
});

it('the demo desk is filled in as far as it goes where others work, and Emma has her hands full', async () => {
  const desk = await TestDesk.start();
  try {
    const { database } = desk.desk;
    const [emma] = STAFF.filter(({ id }) => id === 'demo-emma');
    const { id: _emma, ...profile } = emma!;
    await takeInAgent(database, 'demo-emma', { ...profile, capacity: 2 });
    await takeInAgent(database, 'mia', { ...profile, name: 'Mia', level: 1, capacity: 100 });
    const links = new SurveyLinks(desk.config.surveySecret, desk.config.http.publicUrl);
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    await seedDemo(desk.desk, desk.url, { maker: { secret: SECRET }, links }, log);
    expect(warnings.length).toBeGreaterThan(0);
    expect(await database.tickets.countDocuments()).toBe(STORIES.length);
    expect(await database.messages.countDocuments({ 'author.id': 'mia' })).toBeGreaterThan(0);
    expect(await database.tickets.countDocuments({ 'engine.started': false })).toBe(0);
  } finally {
    await desk.stop();
  }
});
