import type { Command } from '../domain/ticket/commands';
import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Instant } from '../domain/vocabulary';
import { erasedAmong } from './customers';
import type { Database } from './database';
import { answerCommand } from './surveys';

/** A turn would let time have its way, though the customer had spoken before: what they said comes first. */
export class WordsWaitingError extends Error {
  constructor(readonly commands: Command[]) {
    super('The customer has said something that the ticket has not heard.');
    this.name = 'WordsWaitingError';
  }
}

interface SilentTurn {
  ticketId: string;
  state: Pick<TicketState, 'customerId' | 'handled'>;
  events: readonly TicketEvent[];
  heard?: readonly string[];
}

/**
 * Refuses a turn in which something happens because the customer kept silent, where they did not: when the engine returns, its
 * timers are there before the reconciler is (docs/semantics.md, Clocks). Asked of such turns alone, a handful in a life.
 * @throws WordsWaitingError with what is to be heard first, oldest first
 */
export async function refuseIfUnheard(database: Database, turn: SilentTurn): Promise<void> {
  const silentUntil = Math.max(...turn.events.filter(isForWantOfWords).map(({ at }) => at));
  if (!Number.isFinite(silentUntil)) return;
  const known = new Set([...turn.state.handled.map(([id]) => id), ...(turn.heard ?? [])]);
  const said = await saidBefore(database, turn.ticketId, silentUntil);
  const unheard = said.filter(({ id }) => !known.has(id)).sort((a, b) => a.at - b.at);
  if (unheard.length === 0) return;
  const { customerId } = turn.state;
  // It would reopen what an erasure closes.
  if ((await erasedAmong(database, [customerId])).has(customerId)) return;
  throw new WordsWaitingError(unheard);
}

function isForWantOfWords(event: TicketEvent): boolean {
  switch (event.type) {
    case 'reminder.sent':
    case 'survey.reminded':
    case 'survey.expired':
    case 'ticket.archived':
      return true;
    case 'status.changed':
      return event.data.reason === 'no-answer' || event.data.reason === 'no-objection';
    default:
      return false;
  }
}

/** What customers have said of a ticket before an instant and is not published, as commands. */
async function saidBefore(database: Database, ticketId: string, at: Instant): Promise<Command[]> {
  const messages = await database.messages
    .find({ ticketId, state: 'pending', 'command.type': 'customer-message', 'command.at': { $lt: at } })
    .toArray();
  const surveys = await database.surveys
    .find({ ticketId, 'pendingAnswer.at': { $lt: new Date(at) } })
    .toArray();
  return [
    ...messages.flatMap(({ command }) => command ?? []),
    ...surveys.flatMap((survey) => (survey.pendingAnswer ? answerCommand(survey, survey.pendingAnswer) : [])),
  ];
}
