import type { Command } from '../../domain/ticket/commands';
import { Rejection } from '../../domain/ticket/rejection';
import { SYSTEM } from '../../domain/ticket/actor';
import { findAgent } from '../../store/agents';
import { returnAgent, ticketsToGiveBack } from '../../store/availability';
import type { Database } from '../../store/database';
import type { AvailabilityActivities } from '../../workflows/contract';
import type { Offers } from './offers';

interface Commanding {
  command(ticketId: string, command: Command): Promise<{ version: number }>;
}

/**
 * The activities of the availability workflow; all may be called again.
 * @param alive told at each ticket, so that a worker's death is noticed before the whole time of the activity is over
 */
export function availabilityActivities(
  database: Database,
  engine: Commanding,
  offers: Pick<Offers, 'ofAgent'>,
  alive: () => void,
): AvailabilityActivities {
  return {
    async giveBack({ agentId, revision }) {
      let given = 0;
      const failures: unknown[] = [];
      for (const ticketId of await ticketsToGiveBack(database, agentId)) {
        alive();
        // Back in the meantime: what has not been given back stays.
        const agent = await findAgent(database, agentId);
        if ((agent?.availabilityRevision ?? 0) !== revision) break;
        try {
          if (await giveBackOne(engine, ticketId, agentId, revision)) given += 1;
        } catch (error) {
          // A ticket that does not answer holds up none of the others; it is tried again with the activity.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
      return given;
    },
    async returnToWork({ agentId, revision }) {
      await returnAgent(database, agentId, revision, new Date());
      await offers.ofAgent(agentId);
    },
  };
}

/** Whether the ticket could be told; one whose life has ended has nothing to give back. */
async function giveBackOne(
  engine: Commanding,
  ticketId: string,
  agentId: string,
  revision: number,
): Promise<boolean> {
  try {
    await engine.command(ticketId, {
      id: `give-back:${agentId}:${revision}`,
      type: 'give-back',
      at: Date.now(),
      actor: SYSTEM,
      data: { agentId },
    });
    return true;
  } catch (error) {
    if (error instanceof Rejection || (error instanceof Error && error.name === 'TicketNotRunning'))
      return false;
    throw error;
  }
}
