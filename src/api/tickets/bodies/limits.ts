/** Longest texts, in characters (docs/semantics.md, Messages; docs/api.md, Limits). */
export const SUBJECT_MAX = 200;
export const MESSAGE_MAX = 20_000;
export const REASON_MAX = 2_000;
