/** Why a command is refused. The codes are those of the API's error shape. */
export const REJECTION_CODES = [
  'illegal_transition',
  'ticket_closed',
  'forbidden',
  'version_conflict',
  'validation_failed',
  'no_capacity',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

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
