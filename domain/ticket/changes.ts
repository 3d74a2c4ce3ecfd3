/**
 * Decisions that were mended while tickets were alive, by the names that stand in their histories. A history from before
 * a change is decided as it was then; whoever looks at a ticket from outside its history follows all of them.
 */
export type Change =
  /** A breached clock whose level was lowered, or was at the top, climbs one step at a time. */
  | 'climb-one-step-at-a-time'
  /** A ticket that is reopened after the date that was given is promised as a moderate one. */
  | 'dates-end-with-a-close'
  /** Tier and policy leave the promise of a given date alone. */
  | 'dates-keep-their-pauses'
  /** Who takes a paged ticket by hand has answered its page. */
  | 'taking-answers-a-page'
  /** What fell due after a customer's words comes after them, also where the engine learned of them late. */
  | 'words-count-from-when-they-were-said';

/**
 * Whether a decision follows a change. Asked only where it makes a difference, so that a ticket which it does not bear on
 * has no trace of it.
 */
export type Follows = (change: Change) => boolean;

/** Every change: the rules as they are. */
export const AS_THEY_ARE: Follows = () => true;
