import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { AGENT } from './ticketLife';
import { ServerDesk } from './serverDesk';

const HASTY = {
  ...DEFAULT_POLICY,
  tiers: {
    ...DEFAULT_POLICY.tiers,
    vip: {
      ...DEFAULT_POLICY.tiers.vip,
      response: { ...DEFAULT_POLICY.tiers.vip.response, critical: { goal: 'PT1S', deadline: 'PT1S' } },
    },
  },
};

describe('what an operator finds in Temporal', () => {
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start();
    await desk.agentsOfLevels(2, 3);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('are the breached tickets of a tier, by level, agent and status', async () => {
    const breached = await desk.open({
      tier: 'vip',
      priority: 'critical',
      terms: termsFor(HASTY, 'vip', 'UTC'),
    });
    const calm = await desk.open({ tier: 'vip', priority: 'critical' });
    expect(await found('TicketTier="vip" AND Breached=true', 1)).toEqual([breached.handle.workflowId]);
    expect(await found('Breached=false', 1)).toEqual([calm.handle.workflowId]);
    expect(await found('TicketLevel >= 3 AND AgentId="level-3"', 1)).toEqual([breached.handle.workflowId]);
    expect(await found(`TicketNumber="${calm.opened.number}"`, 1)).toEqual([calm.handle.workflowId]);
    const soon = new Date(calm.opened.createdAt + 30 * 60_000).toISOString();
    expect(await found(`SlaDeadline < "${soon}"`, 1)).toEqual([breached.handle.workflowId]);
    await breached.reply();
    expect(await found('TicketStatus="in-progress"', 1)).toEqual([breached.handle.workflowId]);
    // No response clock runs any more, so it has no deadline to be found by.
    expect(await found(`SlaDeadline < "${soon}"`, 0)).toEqual([]);
    await calm.send('change', { category: 'billing', priority: 'low' }, AGENT);
    expect(await found('TicketCategory="billing" AND TicketPriority="low"', 1)).toEqual([
      calm.handle.workflowId,
    ]);
  });

  it('tells at a glance where a ticket stands', async () => {
    const ticket = await desk.open({ tier: 'vip', priority: 'high' });
    await ticket.live();
    expect(await (await ticket.handle.describe()).staticSummary()).toBe(
      `${ticket.opened.number} · vip · high · technical`,
    );
    const { currentDetails } = await ticket.handle.query<{ currentDetails: string }>(
      '__temporal_workflow_metadata',
    );
    expect(currentDetails).toContain(`**${ticket.opened.number}** · open · level 2`);
    expect(currentDetails).toContain('agent: level-2');
    expect(currentDetails).toContain('next: first-response 50 % · vip/high at ');
    const { events = [] } = await ticket.historyOf();
    const timer = events?.find((event) => event.timerStartedEventAttributes);
    const summary = Buffer.from(timer?.userMetadata?.summary?.data ?? []).toString();
    expect(summary).toBe('"first-response 50 % · vip/high"');
  });

  it('says of a page who is asked, by when, and who took it', async () => {
    const terms = termsFor(DEFAULT_POLICY, 'vip', 'UTC');
    const ticket = await desk.open({ tier: 'vip', category: 'emergency', priority: 'critical', terms });
    const { page } = await ticket.live();
    expect(page).toMatchObject({ state: 'asked', latest: ['level-2'] });
    const details = async (): Promise<string> =>
      (await ticket.handle.query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;
    const dueAt = new Date(page?.dueAt ?? 0).toISOString();
    expect(await details()).toContain(`page 1: asked · agent: level-2 · until ${dueAt}\n`);
    expect(await details()).toContain('next: page 1: level 2 has to acknowledge (agent) at ');
    await ticket.send('acknowledge', {}, { kind: 'staff', id: 'level-2', role: 'agent', level: 2 });
    expect(await details()).toMatch(/^page 1: acknowledged by level-2 at \S+Z$/m);
  });

  /** The workflow ids of this desk that a query finds, once they are as many as expected. */
  async function found(query: string, expected: number): Promise<string[]> {
    const until = Date.now() + 90_000;
    for (;;) {
      const ids: string[] = [];
      const ours = `TaskQueue="${desk.taskQueue}" AND ${query}`;
      for await (const { workflowId } of desk.client.workflow.list({ query: ours })) ids.push(workflowId);
      if (ids.length === expected || Date.now() > until) return ids;
      await sleep(100);
    }
  }
});
