import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { ESCALATE_SIGNAL, NUDGE_SIGNAL } from '../../workflows/contract';
import { LEAD, type TicketLife } from './ticketLife';
import { DAY, HOUR, MINUTE, type TimeSkippingDesk } from './timeSkippingDesk';

/** What a life needs of its desk to be recorded. */
export interface RecordingDesk {
  desk: TimeSkippingDesk;
  /** So many records to come find no database. */
  refuseRecords: (count: number) => void;
}

/** One kind of life: what happens to a ticket, from its opening on. */
type Life = (recording: RecordingDesk) => Promise<TicketLife>;

/** A breach at the top, lowered by a lead many steps later, that climbs again until the reply. */
const lowered: Life = async ({ desk }) => {
  const ticket = await desk.open({ priority: 'high' });
  await desk.pass(10.5 * HOUR);
  await ticket.send('escalate', { reasonId: 'r1', toLevel: 1 }, LEAD);
  await desk.pass(45 * MINUTE);
  await ticket.reply();
  await desk.pass(HOUR);
  await ticket.reply('resolves');
  return archived(desk, ticket);
};

/** A date is given, the customer is awaited for days, and a new policy is applied after. */
const dated: Life = async ({ desk }) => {
  const ticket = await desk.open({ tier: 'vip' });
  const dueAt = (await desk.now()) + 4 * DAY;
  await ticket.reply();
  await ticket.send('change', { complexity: 'special', dueAt });
  await ticket.reply('asks');
  await desk.pass(3 * DAY - HOUR);
  await ticket.write();
  await ticket.reply();
  await desk.pass(12 * HOUR);
  const terms = { ...termsFor(DEFAULT_POLICY, 'vip', 'UTC'), policyVersion: 2 };
  await ticket.send('adopt-policy', { terms }, LEAD);
  await desk.pass(DAY);
  await ticket.reply('resolves');
  return archived(desk, ticket);
};

/** A date is given and kept, the ticket closed, and reopened after that date. */
const dateOver: Life = async ({ desk }) => {
  const ticket = await desk.open({ tier: 'vip' });
  await ticket.reply();
  await ticket.send('change', { complexity: 'special', dueAt: (await desk.now()) + DAY });
  await desk.pass(HOUR);
  await ticket.reply('resolves');
  await desk.pass(4 * DAY);
  await ticket.write();
  await ticket.reply();
  await desk.pass(14 * HOUR);
  await ticket.reply('resolves');
  return archived(desk, ticket);
};

/** Somebody who is paged takes the ticket by hand, and works on it for longer than a page waits. */
const taken: Life = async ({ desk }) => {
  const ticket = await desk.open({
    tier: 'vip',
    priority: 'critical',
    terms: termsFor(DEFAULT_POLICY, 'vip', 'UTC'),
  });
  await ticket.send('escalate', { reasonId: 'r1' });
  const level3 = { kind: 'staff', id: 'level-3', role: 'agent', level: 3 } as const;
  await ticket.send('assign', { agent: { agentId: 'level-3', level: 3 } }, level3);
  await desk.pass(15 * MINUTE);
  await ticket.reply('resolves');
  return archived(desk, ticket);
};

/** The kinds of life of which a history is kept; each by the name of its file. A kind that is added is recorded by the next run. */
export const LIVES: Record<string, Life> = {
  'quick-resolve': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'reminders-and-silence': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply('asks');
    await desk.pass(15 * DAY);
    return archived(desk, ticket);
  },
  'full-life': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply();
    await ticket.send('note', { messageId: 'n1', mentions: ['level-2'] });
    await ticket.reply('asks');
    await desk.pass(3 * DAY + HOUR);
    await ticket.write();
    await ticket.send('change', {
      complexity: 'high',
      priority: 'high',
      category: 'billing',
      tags: ['lift'],
    });
    await ticket.reply('asks');
    await desk.pass(8 * DAY);
    await ticket.write();
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'breach-to-level-4': async ({ desk }) => {
    const ticket = await desk.open({ priority: 'high' });
    await desk.pass(7 * HOUR);
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'tier-change': async ({ desk }) => {
    const ticket = await desk.open({ tier: 'free' });
    await desk.pass(5 * HOUR);
    const data = { tier: 'vip' as const, terms: termsFor(DEFAULT_POLICY, 'vip', 'UTC') };
    await ticket.send('change-tier', data, { kind: 'account-system', id: 'accounts' });
    await desk.pass(HOUR);
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  escalations: async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.send('escalate', { reasonId: 'r1' }, ticket.customer);
    await ticket.send('escalate', { reasonId: 'r2', toLevel: 3 });
    await ticket.handle.signal(ESCALATE_SIGNAL);
    await ticket.becomes(({ level }) => level === 4);
    await ticket.send('escalate', { reasonId: 'r3', toLevel: 1 }, LEAD);
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'paged-to-the-top': async ({ desk }) => {
    const ticket = await desk.open({
      tier: 'vip',
      priority: 'critical',
      terms: termsFor(DEFAULT_POLICY, 'vip', 'UTC'),
    });
    await ticket.send('escalate', { reasonId: 'r1' });
    await desk.pass(100 * MINUTE);
    await ticket.becomes(({ page }) => page?.rung === 'everybody');
    await ticket.send('acknowledge', {}, { kind: 'staff', id: 'level-4', role: 'agent', level: 4 });
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'waiting-then-assigned': async ({ desk }) => {
    const ticket = await desk.open({ category: 'travel-planning' });
    await ticket.live();
    await desk.agent('traveller', { skills: ['travel-planning'], capacity: 2 });
    await ticket.handle.signal(NUDGE_SIGNAL);
    await ticket.becomes(({ assignee }) => assignee !== null);
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'freed-capacity-passed-on': async ({ desk }) => {
    await desk.agent('only', { skills: ['account'], capacity: 1 });
    const holder = await desk.open({ category: 'account' });
    const next = await desk.open({ category: 'account' });
    const last = await desk.open({ category: 'account', priority: 'low' });
    await holder.send('close', { messageId: 'c1' });
    await next.becomes(({ assignee }) => assignee !== null);
    await next.send('close', { messageId: 'c2', rating: 5 });
    await last.becomes(({ assignee }) => assignee !== null);
    return archived(desk, next);
  },
  'continue-as-new': async ({ desk }) => {
    const ticket = await desk.open({}, { historyLimit: 40 });
    for (let n = 0; n < 24; n += 1) await ticket.send('note', { messageId: `n${n}`, mentions: [] });
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'reopened-after-close': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply('resolves');
    await desk.pass(4 * DAY);
    await ticket.write();
    await desk.pass(HOUR);
    await ticket.reply('resolves');
    await ticket.send('reopen', { messageId: 'not-fixed' }, ticket.customer);
    await ticket.reply('resolves');
    await ticket.write(true);
    return archived(desk, ticket);
  },
  'survey-answered': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply('resolves');
    const surveyId = (await ticket.state()).survey?.id ?? '';
    await desk.pass(HOUR);
    await ticket.send('answer-survey', { surveyId, rating: 2 });
    await ticket.send('answer-survey', { surveyId, rating: 4 });
    return archived(desk, ticket);
  },
  'database-away': async ({ desk, refuseRecords }) => {
    const ticket = await desk.open();
    refuseRecords(6);
    await ticket.reply();
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'refused-and-reloaded': async ({ desk }) => {
    const ticket = await desk.open();
    await desk.agent('full', { capacity: 0 });
    await ticket.send('assign', { agent: { agentId: 'full', level: 1 } }, LEAD).catch(() => undefined);
    await ticket.send('note', { messageId: 'n1', mentions: [] });
    const { opened: state } = ticket;
    await desk.database.events.deleteMany({ ticketId: ticket.id, seq: { $gt: state.seq } });
    await desk.database.tickets.updateOne({ _id: ticket.id }, { $set: { state, version: state.seq } });
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  'said-before-the-reminder': async ({ desk }) => {
    const ticket = await desk.open();
    await ticket.reply('asks');
    await desk.pass(2 * DAY);
    await ticket.writeUnheard('said');
    await desk.pass(DAY + HOUR);
    await ticket.reply('resolves');
    return archived(desk, ticket);
  },
  // Twice each: as it went before a change of the rules (domain/ticket/changes.ts), which cannot be recorded anew, and since.
  'lowered-climbs-at-once': lowered,
  'lowered-climbs-by-steps': lowered,
  'taken-and-paged-on': taken,
  'taken-in-hand': taken,
  'date-loses-its-pauses': dated,
  'date-keeps-its-pauses': dated,
  'reopened-after-its-date-breaches': dateOver,
  'reopened-after-its-date-is-promised-anew': dateOver,
};

/** Lets time pass until the ticket's life has ended. */
async function archived(desk: TimeSkippingDesk, ticket: TicketLife): Promise<TicketLife> {
  await desk.pass(20 * DAY);
  await ticket.handle.result();
  return ticket;
}
