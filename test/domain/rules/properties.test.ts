import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../domain/policy/defaultPolicy';
import { termsFor } from '../../../domain/policy/terms';
import { calendarOf } from '../../../domain/clocks/calendarOf';
import { isStopped } from '../../../domain/clocks/clock';
import { consumedAt } from '../../../domain/clocks/plan';
import type { Command, CommandData } from '../../../domain/ticket/commands';
import { fireDue, nextDue } from '../../../domain/ticket/due';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolve } from '../../../domain/ticket/evolve';
import { Rejection } from '../../../domain/ticket/rejection';
import type { TicketState } from '../../../domain/ticket/state';
import { COMPLEXITIES, PRIORITIES, TIERS, type Level } from '../../../domain/vocabulary';
import { AGENT, CUSTOMER, DAY, HOUR, LEAD, MINUTE, MONDAY, TicketBench } from './ticketBench';

type Action = (ticket: TicketBench) => void;

const ZONES = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const actor = fc.constantFrom<Command['actor']>(CUSTOMER, AGENT, LEAD);
const send =
  <T extends Command['type']>(
    type: T,
    data: Extract<Command, { type: T }>['data'],
    by: Command['actor'],
  ): Action =>
  (ticket) => {
    // That type and data belong together is said by this function's own signature.
    ticket.send(type as 'note', data as unknown as CommandData['note'], by);
  };

const pass: fc.Arbitrary<Action> = fc
  .oneof(
    fc.integer({ min: 0, max: 2 * HOUR }),
    fc.integer({ min: 0, max: 3 * DAY }),
    fc.constantFrom(0, 1, 15 * MINUTE, HOUR, 4 * HOUR, 72 * HOUR, 7 * DAY, 14 * DAY),
  )
  .map((ms) => (ticket) => ticket.pass(ms));

const command: fc.Arbitrary<Action> = fc.oneof(
  fc
    .record({ awaitCustomer: fc.boolean(), resolve: fc.boolean() })
    .map((data) => send('agent-reply', { messageId: 'm', ...data }, AGENT)),
  fc.boolean().map((thanks) => send('customer-message', { messageId: 'm', thanks }, CUSTOMER)),
  fc.constant(send('resolve', { messageId: 'm' }, AGENT)),
  actor.map((by) => send('reopen', { messageId: 'm' }, by)),
  fc
    .tuple(actor, fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }))
    .map(([by, rating]) => send('close', { messageId: 'm', rating }, by)),
  fc.record({ priority: fc.constantFrom(...PRIORITIES) }).map((data) => send('change', data, AGENT)),
  fc.constantFrom(...COMPLEXITIES).map((complexity) => (ticket: TicketBench) => {
    ticket.send(
      'change',
      complexity === 'special' ? { complexity, dueAt: ticket.now + 2 * DAY } : { complexity },
    );
  }),
  fc
    .constantFrom(...TIERS)
    .map((tier) =>
      send('change-tier', { tier, terms: termsFor(DEFAULT_POLICY, tier, 'Europe/Berlin') }, CUSTOMER),
    ),
  fc
    .tuple(actor, fc.constantFrom<(Level | undefined)[]>(undefined, 1, 2, 3, 4))
    .map(([by, toLevel]) => send('escalate', { reasonId: 'r', toLevel }, by)),
  fc.constantFrom<Level>(1, 2, 3, 4).map((level) => (ticket: TicketBench) => {
    ticket.send('assign', { agent: { agentId: `agent-${level}`, level } });
  }),
  fc.constant(send('assign', { agent: null }, AGENT)),
  fc.integer({ min: 1, max: 5 }).map((rating) => (ticket: TicketBench) => {
    ticket.send('answer-survey', { surveyId: ticket.state.survey?.id ?? 'none', rating }, CUSTOMER);
  }),
  fc.constant(send('note', { messageId: 'n', mentions: [] }, AGENT)),
);

const life = fc.record({
  tier: fc.constantFrom(...TIERS),
  priority: fc.constantFrom(...PRIORITIES),
  zone: fc.constantFrom(...ZONES),
  start: fc.integer({ min: 0, max: 400 }).map((hours) => MONDAY + hours * HOUR),
  actions: fc.array(fc.oneof({ weight: 2, arbitrary: pass }, { weight: 3, arbitrary: command }), {
    maxLength: 30,
  }),
});

/** Lives a life; refusals are part of it, anything else that is thrown is a fault. */
function live(
  { tier, priority, zone, start, actions }: typeof life extends fc.Arbitrary<infer T> ? T : never,
  look: (ticket: TicketBench, before: TicketState) => void = () => undefined,
): TicketBench {
  const ticket = new TicketBench({ tier, priority, zone }, start);
  for (const act of actions) {
    const before = ticket.state;
    try {
      act(ticket);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
    look(ticket, before);
  }
  return ticket;
}

const RUNS = { numRuns: 250 };

describe('whatever happens to a ticket', () => {
  it('its facts are numbered without a gap, and make its state', () => {
    fc.assert(
      fc.property(life, (given) => {
        const ticket = live(given);
        expect(ticket.events.map(({ seq }) => seq)).toEqual(ticket.events.map((_, index) => index + 1));
        const start = new TicketBench(
          { tier: given.tier, priority: given.priority, zone: given.zone },
          given.start,
        );
        expect(ticket.events.slice(3).reduce(evolve, start.state)).toEqual(ticket.state);
      }),
      RUNS,
    );
  });

  it('its state survives JSON, and no fact changes an earlier state', () => {
    fc.assert(
      fc.property(life, (given) => {
        const seen: [TicketState, string][] = [];
        live(given, (ticket) => seen.push([ticket.state, JSON.stringify(ticket.state)]));
        for (const [state, text] of seen) {
          expect(JSON.stringify(state)).toBe(text);
          expect(JSON.parse(text)).toStrictEqual(state);
        }
      }),
      RUNS,
    );
  });

  it('a breach is never undone, and a paused clock neither warns nor breaches nor climbs', () => {
    fc.assert(
      fc.property(life, (given) => {
        const ticket = live(given, ({ state }, before) => {
          for (const clock of before.clocks) {
            const now = state.clocks.find(({ kind }) => kind === clock.kind);
            if (clock.breachedAt !== null && now?.cycle === clock.cycle)
              expect(now.breachedAt).toBe(clock.breachedAt);
          }
          if (before.breached) expect(state.breached).toBe(true);
        });
        const paused = new Set<string>();
        for (const event of ticket.events) {
          const { data } = event;
          if (event.type === 'clock.paused') paused.add(event.data.clock);
          if (event.type === 'clock.resumed' || event.type === 'clock.activated')
            paused.delete(event.data.clock);
          if (event.type === 'clock.warned' || event.type === 'clock.breached')
            expect(paused).not.toContain(event.data.clock);
          if (event.type === 'level.raised' && event.data.cause.kind === 'breach') {
            expect(paused).not.toContain(event.data.cause.clock);
          }
          expect(data).toBeDefined();
        }
      }),
      RUNS,
    );
  });

  it('each clock warns once a threshold, in order, breaches at most once, and stops at most once a cycle', () => {
    fc.assert(
      fc.property(life, (given) => {
        const cycles = new Map<string, TicketEvent[]>();
        for (const event of live(given).events) {
          if (!event.type.startsWith('clock.')) continue;
          const { clock, cycle } = event.data as { clock: string; cycle: number };
          const key = `${clock} ${cycle}`;
          cycles.set(key, [...(cycles.get(key) ?? []), event]);
        }
        for (const events of cycles.values()) {
          const types = events.map(({ type }) => type);
          expect(types[0]).toBe('clock.activated');
          const warned = events.flatMap((event) =>
            event.type === 'clock.warned' ? [event.data.threshold] : [],
          );
          expect(warned).toEqual([...new Set(warned)].sort((a, b) => a - b));
          expect(types.filter((type) => type === 'clock.breached').length).toBeLessThanOrEqual(1);
          const stops = types.filter((type) => type === 'clock.fulfilled' || type === 'clock.cancelled');
          expect(stops.length).toBeLessThanOrEqual(1);
          if (stops.length === 1) expect(types.at(-1)).toBe(stops[0]);
          const breached = types.indexOf('clock.breached');
          if (breached >= 0) expect(types.lastIndexOf('clock.warned')).toBeLessThan(breached);
        }
      }),
      RUNS,
    );
  });

  it('levels stay 1 to 4, and only a lead lowers them', () => {
    fc.assert(
      fc.property(life, (given) => {
        const ticket = live(given, ({ state }) => expect([1, 2, 3, 4]).toContain(state.level));
        for (const event of ticket.events) {
          if (event.type === 'level.raised') expect(event.data.to).toBeGreaterThan(event.data.from);
          if (event.type === 'level.lowered') expect(event.actor).toMatchObject({ role: 'lead' });
        }
      }),
      RUNS,
    );
  });

  it('no clock climbs twice at one instant, nor twice within a step of it', () => {
    const late = fc.record({
      tier: fc.constantFrom(...TIERS),
      priority: fc.constantFrom(...PRIORITIES),
      zone: fc.constantFrom(...ZONES),
      start: fc.constant(MONDAY),
      // Nobody solves it, and leads lower it again and again.
      actions: fc.array(
        fc.oneof(
          pass,
          fc
            .constantFrom<Level>(1, 2, 3, 4)
            .map((toLevel) => send('escalate', { reasonId: 'r', toLevel }, LEAD)),
          fc.constant(send('customer-message', { messageId: 'm', thanks: false }, CUSTOMER)),
          fc.constant(send('agent-reply', { messageId: 'm', awaitCustomer: true, resolve: false }, AGENT)),
        ),
        { minLength: 10, maxLength: 30 },
      ),
    });
    fc.assert(
      fc.property(late, (given) => {
        const last = new Map<string, number>();
        live(given, ({ state, events }, before) => {
          for (const { type, data, at } of events.slice(before.seq)) {
            if (type !== 'level.raised' || data.cause.kind !== 'breach') continue;
            const { clock: kind, cycle } = data.cause;
            const every = state.clocks.find((clock) => clock.kind === kind)?.climbEvery ?? 0;
            const earlier = last.get(`${kind} ${cycle}`);
            if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(every);
            last.set(`${kind} ${cycle}`, at);
          }
        });
      }),
      RUNS,
    );
  });

  it('what fires asks for no change, unless the level was lowered', () => {
    fc.assert(
      fc.property(life, (given) => {
        live(given, ({ state, events, now }) => {
          if (events.some(({ type }) => type === 'level.lowered')) return;
          fireDue(state, now + 3 * DAY, (change) => {
            throw new Error(`asked for ${change}`);
          });
        });
      }),
      RUNS,
    );
  });

  it('closed means that all clocks have stopped; at most one response clock runs; resolved runs none', () => {
    fc.assert(
      fc.property(life, (given) => {
        live(given, ({ state }) => {
          const running = state.clocks.filter((clock) => !isStopped(clock));
          if (state.status === 'closed') expect(running).toEqual([]);
          expect(running.filter(({ kind }) => kind !== 'resolution').length).toBeLessThanOrEqual(1);
          const counting = running
            .filter(({ runningSince }) => runningSince !== null)
            .map(({ kind }) => kind);
          if (state.status === 'resolved') expect(counting).toEqual([]);
          if (state.status === 'awaiting-response') expect(counting).not.toContain('resolution');
        });
      }),
      RUNS,
    );
  });

  it('consumed time never shrinks, and never exceeds the time since the start', () => {
    fc.assert(
      fc.property(life, (given) => {
        const last = new Map<string, number>();
        live(given, ({ state, now }) => {
          for (const clock of state.clocks) {
            const key = `${clock.kind} ${clock.cycle}`;
            const consumed = consumedAt(clock, calendarOf(state, clock.kind), now);
            expect(consumed).toBeGreaterThanOrEqual(last.get(key) ?? 0);
            expect(consumed).toBeLessThanOrEqual(now - clock.startedAt);
            last.set(key, consumed);
          }
        });
      }),
      RUNS,
    );
  });

  it('what is due has fired, and firing again does nothing', () => {
    fc.assert(
      fc.property(life, (given) => {
        live(given, (ticket) => {
          ticket.pass(0);
          expect(fireDue(ticket.state, ticket.now)).toEqual([]);
          expect(nextDue(ticket.state)?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(ticket.now);
        });
      }),
      RUNS,
    );
  });

  it('fires after an outage what it would have fired in time, with the same instants in the same order', () => {
    const facts = (ticket: TicketBench): object[] =>
      ticket.events.map(({ seq, type, at, data }) => ({ seq, type, at, data }));
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 30 * DAY }), (given, outage) => {
        const inTime = live(given).pass(0).pass(outage);
        const late = live(given).pass(0).passUnseen(outage);
        expect(facts(late)).toEqual(facts(inTime));
      }),
      RUNS,
    );
  });

  it('what a customer said while nobody looked is decided as if it had been heard at once', () => {
    const facts = (ticket: TicketBench): object[] =>
      ticket.events.map(({ seq, type, at, data }) => ({ seq, type, at, data }));
    const said = fc.oneof(
      fc.boolean().map((thanks) => ['customer-message', { messageId: 'late', thanks }] as const),
      fc.integer({ min: 1, max: 5 }).map((rating) => ['answer-survey', { rating }] as const),
    );
    const stretch = fc.integer({ min: 0, max: 25 * DAY });
    fc.assert(
      fc.property(life, said, stretch, stretch, (given, [type, words], before, after) => {
        const refusals: unknown[] = [];
        const [inTime, late] = [false, true].map((unseen) => {
          const ticket = live(given).pass(0);
          const data = { surveyId: ticket.state.survey?.id ?? 'none', ...words };
          const at = ticket.now + before;
          try {
            if (unseen) {
              ticket.now = at + after;
              ticket.hearLate(type, data, at);
            } else ticket.pass(before).hearLate(type, data, at);
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            refusals.push(error.code);
          }
          if (!unseen) ticket.pass(after);
          return ticket;
        });
        expect(facts(late!)).toEqual(facts(inTime!));
        expect([0, 2]).toContain(refusals.length);
      }),
      RUNS,
    );
  });

  it('left alone after it was resolved, it ends', () => {
    fc.assert(
      fc.property(life, (given) => {
        const ticket = live(given);
        if (ticket.state.status !== 'resolved' && ticket.state.status !== 'closed') return;
        ticket.pass(60 * DAY);
        expect(ticket.state.archived).toBe(true);
        expect(nextDue(ticket.state)).toBeNull();
      }),
      RUNS,
    );
  });
});

it('evolve takes any fact at any time', () => {
  fc.assert(
    fc.property(life, life, (one, other) => {
      const strange = live(other).events;
      const states = [new TicketBench().state, live(one).state];
      for (const state of states) {
        for (const event of strange) expect(() => evolve(state, event)).not.toThrow();
        const unknown = { ...strange[0]!, type: 'no.such.fact' as never, data: {} as never };
        expect(evolve(state, unknown)).toMatchObject({ status: state.status });
      }
    }),
    { numRuns: 100 },
  );
});
