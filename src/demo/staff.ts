import { findAgent, takeInAgent } from '../../store/agents';
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
  const fresh = new Set<string>();
  for (const { id, ...profile } of STAFF) {
    if (!(await findAgent(database, id))) fresh.add(id);
    await takeInAgent(database, id, profile);
  }
  for (const { level, plan } of ON_CALL) {
    if (!(await findOnCall(database, level))) await planOnCall(database, level, plan, { by: 'system', at });
  }
  for (const { agentId, availability, minutes, deputyId } of ABSENCES) {
    if (!fresh.has(agentId)) continue;
    const client = await desk.clients.of(agentId);
    await client.write('PUT', '/agents/me/availability', `demo-absence-${agentId}`, {
      availability,
      until: new Date(at.getTime() + minutes * MINUTE).toISOString(),
      deputyId,
    });
  }
}
