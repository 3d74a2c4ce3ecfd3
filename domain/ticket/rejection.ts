/** Why a command is refused. The codes are those of the API's error shape. */
export type RejectionCode =
  | 'illegal_transition'
  | 'ticket_closed'
  | 'forbidden'
  | 'version_conflict'
  | 'validation_failed'
  | 'no_capacity';

/** A command that the rules refuse. Nothing has happened; `details` are facts, never words. */
export class Rejection extends Error {
  constructor(
    readonly code: RejectionCode,
    message: string,
    readonly details?: Record<string, string | number | null>,
  ) {
    super(message);
    this.name = 'Rejection';
  }
}
