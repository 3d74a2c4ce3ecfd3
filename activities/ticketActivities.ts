import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../store/database';
import { loadLastRecord } from '../store/lastRecord';
import { NoCapacityError } from '../store/leases';
import { WordsLostError } from '../store/publishedWords';
import { recordTurn, VersionConflictError, type RecordOptions } from '../store/recordTurn';
import { WordsWaitingError } from '../store/wordsWaiting';
import { bestWaitingFor, noteOffered, notSilentAt } from '../store/waitingTickets';
import {
  NO_CAPACITY,
  VERSION_CONFLICT,
  WORDS_LOST,
  WORDS_WAITING,
  type TicketActivities,
} from '../workflows/contract';

/** A freed slot is offered to the first of so many waiting tickets that the engine can reach. */
const OFFERED_AT_ONCE = 3;

/** What the activities tell the process that they run in. */
export interface Told {
  /** An agent's capacity is being offered. */
  offered(agentId: string): void;
  /** A page has come to the top, where there is nobody to ask. */
  nobodyAsked(ticketId: string, page: number): void;
}

/**
 * The activities of the ticket workflow. All idempotent: the workflow may call each of them again.
 * @param told what they tell the process of
 */
export function ticketActivities(database: Database, options?: RecordOptions, told?: Told): TicketActivities {
  return {
    async record(input) {
      try {
        const outcome = await recordTurn(database, input, options);
        const page = outcome.extra.find((event) => event.type === 'page.asked');
        if (page?.type === 'page.asked' && page.data.agentIds.length === 0) {
          told?.nobodyAsked(input.ticketId, page.data.number);
        }
        return outcome;
      } catch (error) {
        throw asFinal(error);
      }
    },
    async reload(ticketId) {
      const last = await loadLastRecord(database, ticketId);
      // Tried again until a repair has brought the ticket back: a failure for good would be the end of its workflow.
      if (!last) throw ApplicationFailure.retryable('There is no such ticket.', 'NoSuchTicket');
      return last;
    },
    async findOffers(agentId) {
      const now = Date.now();
      const offers = await bestWaitingFor(database, agentId, OFFERED_AT_ONCE, notSilentAt(now));
      if (offers.length === 0) return offers;
      // The others are asked only where the engine does not have the first.
      await noteOffered(database, offers.slice(0, 1), new Date(now));
      told?.offered(agentId);
      return offers;
    },
  };
}

/** What trying again cannot mend is said to be final; everything else is retried. */
function asFinal(error: unknown): unknown {
  if (error instanceof NoCapacityError) return ApplicationFailure.nonRetryable(error.message, NO_CAPACITY);
  if (error instanceof VersionConflictError)
    return ApplicationFailure.nonRetryable(error.message, VERSION_CONFLICT);
  if (error instanceof WordsWaitingError)
    return ApplicationFailure.nonRetryable(error.message, WORDS_WAITING, error.commands);
  if (error instanceof WordsLostError) return ApplicationFailure.nonRetryable(error.message, WORDS_LOST);
  return error;
}
