/**
 * A position in the stream of recorded facts: the change stream's resume token as MongoDB spells it, upper-case
 * hex whose order as text is the order of the facts, also within one transaction.
 */
export type ResumeToken = string;

const TOKEN = /^[0-9A-F]{16,1024}$/;

/** A position as a client hands it back (`Last-Event-ID`); null when it cannot be one. */
export function parseResumeToken(text: string): ResumeToken | null {
  return TOKEN.test(text) ? text : null;
}

/** The position of the driver's opaque token; null before the server has told one. */
export function tokenOf(token: unknown): ResumeToken | null {
  if (typeof token !== 'object' || token === null || !('_data' in token)) return null;
  return typeof token._data === 'string' ? token._data : null;
}

/** The stream cannot go on from where it stood. */
export class PositionLost extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PositionLost';
  }
}

/** Server errors that say: from this position nothing can be resumed, however often it is tried. */
const LOST_CODES = new Set([
  9, // FailedToParse: not a token
  136, // CappedPositionLost
  260, // InvalidResumeToken
  280, // ChangeStreamFatalError
  286, // ChangeStreamHistoryLost: the oplog no longer reaches back that far
  50811, // a token that is not hex
  50820, // a token of an impossible type
]);

/** Whether an error means that a position is lost (too old, or never one), as opposed to: the server is away. */
export function isPositionLost(error: unknown): boolean {
  if (error instanceof PositionLost) return true;
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'number' && LOST_CODES.has(error.code)
  );
}
