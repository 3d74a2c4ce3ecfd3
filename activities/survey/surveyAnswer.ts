import type { Command } from '../../domain/ticket/commands';
import { Rejection } from '../../domain/ticket/rejection';
import { erasedAmong } from '../../store/customers';
import type { Database } from '../../store/database';
import type { PendingAnswer, SurveyDocument } from '../../store/documents/surveyDocument';
import { answerCommand, discardAnswer, findPendingAnswers, publishAnswer } from '../../store/surveys';

/** What a survey's answer needs of the engine. */
export interface SurveyEngine {
  command(ticketId: string, command: Command): Promise<{ version: number }>;
}

const AT_ONCE = 200;

/**
 * Takes a kept answer to its ticket: the rating as a command, the words stand once it is recorded
 * (docs/semantics.md, Survey).
 * @throws Rejection when it came too late, EngineUnavailable when it stays pending
 */
export async function deliverAnswer(
  database: Database,
  engine: SurveyEngine,
  survey: Pick<SurveyDocument, '_id' | 'ticketId' | 'customerId'>,
  answer: PendingAnswer,
): Promise<void> {
  try {
    await engine.command(survey.ticketId, answerCommand(survey, answer));
  } catch (error) {
    if (isFinal(error)) await discardAnswer(database, survey._id, answer.commandId);
    throw error;
  }
  await publishAnswer(database, survey._id, answer.commandId);
}

/** Delivers answers that came while the engine was away. @returns how many tickets took theirs. */
export async function redeliverAnswers(
  database: Database,
  engine: SurveyEngine,
  before: Date,
): Promise<number> {
  let delivered = 0;
  const pending = await findPendingAnswers(database, before, AT_ONCE);
  const erased = await erasedAmong(
    database,
    pending.map(({ customerId }) => customerId),
  );
  for (const survey of pending) {
    if (!survey.pendingAnswer) continue;
    if (erased.has(survey.customerId)) {
      // Whoever kept it was killed before they looked (docs/privacy.md, Erasure).
      await discardAnswer(database, survey._id, survey.pendingAnswer.commandId);
      continue;
    }
    try {
      await deliverAnswer(database, engine, survey, survey.pendingAnswer);
      delivered += 1;
    } catch (error) {
      if (isFinal(error)) continue;
      // The engine is still away: the next look will do.
      if (error instanceof Error && error.name === 'EngineUnavailable') return delivered;
      throw error;
    }
  }
  return delivered;
}

/** Trying again would change nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof Rejection || (error instanceof Error && error.name === 'TicketNotRunning');
}
