import type { mongo } from 'mongoose';
import type { Command } from '../domain/ticket/commands';
import type { Database } from './database';
import type { PendingAnswer, SurveyDocument } from './documents/surveyDocument';

export async function findSurvey(database: Database, surveyId: string): Promise<SurveyDocument | null> {
  return database.surveys.findOne({ _id: surveyId });
}

/** Keeps an answer before its command is sent; a later one takes its place. */
export async function keepAnswer(database: Database, surveyId: string, answer: PendingAnswer): Promise<void> {
  await database.surveys.updateOne({ _id: surveyId }, { $set: { pendingAnswer: answer } });
}

/** The ticket has taken the answer: its words stand from now on. One that came later stays pending. */
export async function publishAnswer(
  database: Database,
  surveyId: string,
  commandId: string,
  session?: mongo.ClientSession,
): Promise<void> {
  await database.surveys.updateOne(
    { _id: surveyId, 'pendingAnswer.commandId': commandId },
    [
      {
        $set: {
          rating: '$pendingAnswer.rating',
          comment: '$pendingAnswer.comment',
          answeredAt: { $ifNull: ['$answeredAt', '$pendingAnswer.at'] },
        },
      },
      { $unset: 'pendingAnswer' },
    ],
    { session },
  );
}

/** The command of an answer: its facts; the comment stays where it is. */
export function answerCommand(
  survey: Pick<SurveyDocument, '_id' | 'customerId'>,
  { commandId, at, rating }: PendingAnswer,
): Command {
  return {
    id: commandId,
    type: 'answer-survey',
    at: at.getTime(),
    actor: { kind: 'customer', id: survey.customerId },
    data: { surveyId: survey._id, rating },
  };
}

/** The rules refused the answer: it is forgotten. */
export async function discardAnswer(database: Database, surveyId: string, commandId: string): Promise<void> {
  await database.surveys.updateOne(
    { _id: surveyId, 'pendingAnswer.commandId': commandId },
    { $unset: { pendingAnswer: '' } },
  );
}

/** Surveys with an answer that has been pending since before `before`. */
export async function findPendingAnswers(
  database: Database,
  before: Date,
  limit: number,
): Promise<SurveyDocument[]> {
  return database.surveys
    .find({ 'pendingAnswer.at': { $lt: before } })
    .limit(limit)
    .toArray();
}
