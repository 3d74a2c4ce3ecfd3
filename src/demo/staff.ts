import { findAgents, takeInAgent } from '../../store/agents';
import { findOnCall, planOnCall } from '../../store/onCall';
import type { DemoDesk } from './demoDesk';
import { ABSENCES, ON_CALL, STAFF } from './people';

const MINUTE = 60_000;

/**
 * Who works here, who is on call, and who is absent: before there are tickets, so that the absent have none to give back. What
 * is there already stays as it is.
 */
export async function seedStaff(desk: DemoDesk): Promise<void> {
  const { database, now: at } = desk;
  const known = new Set(
    (
      await findAgents(
        database,
        STAFF.map(({ id }) => id),
      )
    ).map(({ _id }) => _id),
  );
  await Promise.all(STAFF.map(({ id, ...profile }) => takeInAgent(database, id, profile)));
  for (const { level, plan } of ON_CALL) {
    if (!(await findOnCall(database, level))) await planOnCall(database, level, plan, { by: 'system', at });
  }
  const absent = ABSENCES.filter(({ agentId }) => !known.has(agentId));
  await Promise.all(absent.map((absence) => goAbsent(desk, absence)));
}

async function goAbsent(
  { clients, now }: DemoDesk,
  { agentId, availability, minutes, deputyId }: (typeof ABSENCES)[number],
): Promise<void> {
  const client = await clients.of(agentId);
  const until = new Date(now.getTime() + minutes * MINUTE).toISOString();
  const key = `demo-absence-${agentId}`;
  await client.write('PUT', '/agents/me/availability', key, { availability, until, deputyId });
}
