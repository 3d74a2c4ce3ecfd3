import fc from 'fast-check';
import { explainClocks, type ExplainedClock } from '../../domain/clocks/explain';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { Command, CommandData, CommandType } from '../../domain/ticket/commands';
import { decide } from '../../domain/ticket/decide';
import { fireDue } from '../../domain/ticket/due';
import { evolve } from '../../domain/ticket/evolve';
import type { TicketEvent } from '../../domain/ticket/events';
import { openTicket } from '../../domain/ticket/open';
import { Rejection } from '../../domain/ticket/rejection';
import type { TicketState } from '../../domain/ticket/state';
import type { Tier } from '../../domain/vocabulary';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

/** A ticket whose life is played by the rules themselves. */
class Life {
  state: TicketState;
  events: TicketEvent[];
  private commands = 0;

  constructor(
    tier: Tier,
    readonly zone: string,
    openedAt: string,
  ) {
    const opened = openTicket(
      {
        id: 'a'.repeat(24),
        number: 'SPT-2026-000001',
        customerId: 'c1',
        tier,
        zone,
        language: 'en',
        category: 'technical',
        channel: 'email',
        priority: 'medium',
        tags: [],
        followUpOf: null,
        terms: termsFor(DEFAULT_POLICY, tier, zone),
        actor: { kind: 'customer', id: 'c1' },
        commandId: 'open',
      },
      at(openedAt),
    );
    this.state = opened.state;
    this.events = opened.events;
  }

  until(now: number): this {
    return this.take(fireDue(this.state, now));
  }

  does<T extends CommandType>(type: T, data: CommandData[T], now: number): this {
    this.until(now);
    const actor =
      type === 'customer-message'
        ? { kind: 'customer' as const, id: 'c1' }
        : { kind: 'staff' as const, id: 'a1', role: 'agent' as const, level: 1 };
    this.commands += 1;
    const command = { id: `c${this.commands}`, type, at: now, actor, data } as Command;
    return this.take(decide(this.state, command, now));
  }

  explained(now: number): ExplainedClock[] {
    return explainClocks(this.state, this.events, now);
  }

  private take(events: TicketEvent[]): this {
    this.events = [...this.events, ...events];
    this.state = events.reduce(evolve, this.state);
    return this;
  }
}

const openTime = ({ segments }: ExplainedClock, until = Infinity): number =>
  segments
    .filter((segment) => segment.kind === 'open')
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? until, until) - from), 0);

function expectGapless({ clock, segments }: ExplainedClock): void {
  expect(segments[0]?.from).toBe(clock.startedAt);
  for (const [index, segment] of segments.entries()) {
    if (index > 0) expect(segment.from).toBe(segments[index - 1]?.to);
    expect(segment.kind).not.toBe(segments[index - 1]?.kind);
  }
}

describe('explainClocks', () => {
  it('shows the night that stands between a premium evening ticket and its deadline', () => {
    const life = new Life('premium', 'Europe/Berlin', '2026-03-10T17:00:00.000Z');
    const first = life.explained(at('2026-03-10T17:30:00.000Z'))[0];
    expect(first?.segments).toEqual([
      { kind: 'open', from: at('2026-03-10T17:00:00.000Z'), to: at('2026-03-10T21:00:00.000Z') },
      { kind: 'closed', from: at('2026-03-10T21:00:00.000Z'), to: at('2026-03-11T06:00:00.000Z') },
      { kind: 'open', from: at('2026-03-11T06:00:00.000Z'), to: at('2026-03-11T14:00:00.000Z') },
    ]);
    expect(first?.clock.deadlineAt).toBe(at('2026-03-11T14:00:00.000Z'));
  });

  it('cuts the resolution clock where the customer is awaited, and leaves a lasting pause open', () => {
    const openedAt = at('2026-03-10T08:00:00.000Z');
    const life = new Life('vip', 'UTC', '2026-03-10T08:00:00.000Z').does(
      'agent-reply',
      { messageId: 'm1', awaitCustomer: true, resolve: false },
      openedAt + HOUR,
    );
    const paused = life.explained(openedAt + 2 * HOUR).find(({ clock }) => clock.kind === 'resolution');
    expect(paused?.segments).toEqual([
      { kind: 'open', from: openedAt, to: openedAt + HOUR },
      { kind: 'paused', from: openedAt + HOUR, to: null },
    ]);
    life.does('customer-message', { messageId: 'm2', thanks: false }, openedAt + 5 * HOUR);
    const resumed = life.explained(openedAt + 6 * HOUR).find(({ clock }) => clock.kind === 'resolution');
    expect(resumed?.segments.map(({ kind }) => kind)).toEqual(['open', 'paused', 'open']);
    expect(resumed?.clock.deadlineAt).toBe(openedAt + (48 + 4) * HOUR);
    expect(resumed && openTime(resumed, resumed.clock.deadlineAt)).toBe(48 * HOUR);
  });

  it('tells every cycle, each ending where its clock stopped', () => {
    const openedAt = at('2026-03-10T08:00:00.000Z');
    const reply = { awaitCustomer: false, resolve: false };
    const life = new Life('vip', 'UTC', '2026-03-10T08:00:00.000Z')
      .does('agent-reply', { messageId: 'm1', ...reply }, openedAt + HOUR)
      .does('customer-message', { messageId: 'm2', thanks: false }, openedAt + 2 * HOUR)
      .does('agent-reply', { messageId: 'm3', ...reply }, openedAt + 3 * HOUR)
      .does('customer-message', { messageId: 'm4', thanks: false }, openedAt + 4 * HOUR);
    const told = life.explained(openedAt + 5 * HOUR).map(({ clock }) => `${clock.kind} ${clock.cycle}`);
    expect(told).toEqual(['first-response 1', 'resolution 1', 'next-response 1', 'next-response 2']);
    const stopped = life.explained(openedAt + 5 * HOUR)[2];
    expect(stopped?.segments.at(-1)?.to).toBe(openedAt + 3 * HOUR);
    expect(stopped?.clock.fulfilledAt).toBe(openedAt + 3 * HOUR);
  });

  it('changes hours with the tier, in the middle of a clock', () => {
    const life = new Life('free', 'America/New_York', '2026-03-13T20:00:00.000Z');
    const changedAt = at('2026-03-14T12:00:00.000Z');
    life.does(
      'change-tier',
      { tier: 'vip', terms: termsFor(DEFAULT_POLICY, 'vip', 'America/New_York') },
      changedAt,
    );
    const first = life.explained(changedAt)[0];
    expect(first?.segments.map(({ kind, to }) => [kind, to])).toEqual([
      ['open', at('2026-03-14T00:00:00.000Z')],
      ['closed', changedAt],
    ]);
    expect(first?.clock.deadlineAt).toBe(changedAt);
    expect(life.state.clocks.find(({ kind }) => kind === 'first-response')?.target).toBe(4 * HOUR);
  });

  it('adds up to the target wherever a clock stands unbroken, whatever happened before', () => {
    const step = fc.record({
      after: fc.integer({ min: 1, max: 40 * HOUR }),
      what: fc.constantFrom('reply', 'await', 'message', 'high', 'tier', 'resolve'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom<Tier>('free', 'premium', 'vip'),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        fc.array(step, { maxLength: 8 }),
        (tier, zone, steps) => {
          const life = new Life(tier, zone, '2026-03-27T15:00:00.000Z');
          let now = life.state.createdAt;
          for (const { after, what } of steps) {
            now += after;
            play(life, what, now, zone);
          }
          life.until(now);
          for (const explained of life.explained(now)) {
            expectGapless(explained);
            const { clock } = explained;
            const runs = clock.runningSince !== null && clock.breachedAt === null;
            if (runs) expect(openTime(explained, clock.deadlineAt)).toBe(clock.target);
            if (clock.fulfilledAt !== null || clock.cancelledAt !== null || clock.pausedAt !== null) {
              expect(openTime(explained)).toBe(clock.consumed);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function play(life: Life, what: string, now: number, zone: string): void {
  const messageId = `m${now}`;
  try {
    if (what === 'reply') life.does('agent-reply', { messageId, awaitCustomer: false, resolve: false }, now);
    else if (what === 'await')
      life.does('agent-reply', { messageId, awaitCustomer: true, resolve: false }, now);
    else if (what === 'resolve') life.does('resolve', { messageId }, now);
    else if (what === 'message') life.does('customer-message', { messageId, thanks: false }, now);
    else if (what === 'high') life.does('change', { priority: 'high' }, now);
    else life.does('change-tier', { tier: 'premium', terms: termsFor(DEFAULT_POLICY, 'premium', zone) }, now);
  } catch (error) {
    // A step that the rules refuse is no step.
    if (!(error instanceof Rejection)) throw error;
  }
}
