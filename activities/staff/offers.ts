import type { Database } from '../../store/database';
import { bestWaitingFor, noteOffered, notSilentAt } from '../../store/waitingTickets';

/** What wakes a waiting ticket. */
export interface Nudging {
  /** @returns false when the engine has no such life (any more); true too where it cannot be reached. */
  nudge(ticketId: string): Promise<boolean>;
}

/** So many waiting tickets are woken at once for one agent; each that is taken leaves the rest to the next. */
const OFFERED_AT_ONCE = 50;
/** Longer than a ticket may be silent to an offer (store/waitingTickets.ts), so that the next look passes it over. */
const LOOK_AGAIN_MS = 10_000;

/**
 * Offers capacity to what waits, and looks once more a little later: a ticket whose life is held up takes an offer and does
 * nothing with it, and the next one is to have it then. Known to this process alone; what dies with it is the reconciler's.
 */
export class Offers {
  private readonly looks = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly database: Database,
    private readonly engine: Nudging,
    /** Told of a later look that failed. */
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Wakes the most urgent tickets that wait for somebody like this agent, as many as the agent can take. */
  async ofAgent(agentId: string): Promise<void> {
    const agent = await this.database.agents.findOne(
      { _id: agentId },
      { projection: { load: 1, capacity: 1 } },
    );
    const free = Math.min(OFFERED_AT_ONCE, (agent?.capacity ?? 0) - (agent?.load ?? 0));
    if (free <= 0) return;
    const now = Date.now();
    const offered = await bestWaitingFor(this.database, agentId, free, notSilentAt(now));
    if (offered.length === 0) return;
    await noteOffered(this.database, offered, new Date(now));
    this.lookAgain(agentId);
    for (const ticketId of offered) await this.engine.nudge(ticketId);
  }

  /** An offer has been made to a ticket; whether it is of use is seen later. */
  lookAgain(agentId: string): void {
    if (this.looks.has(agentId)) return;
    const look = setTimeout(() => {
      this.looks.delete(agentId);
      this.ofAgent(agentId).catch(this.onFailure);
    }, LOOK_AGAIN_MS);
    // Nothing that a process has to be kept alive for.
    look.unref();
    this.looks.set(agentId, look);
  }

  /** No look comes any more. */
  stop(): void {
    for (const look of this.looks.values()) clearTimeout(look);
    this.looks.clear();
  }
}
