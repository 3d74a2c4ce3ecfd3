/** A mention that is being typed: where its @ stands, and what is typed of the name so far. */
export interface TypedMention {
  start: number;
  query: string;
}

/** An @ that begins a word, with up to two words behind it: given and family name. */
const TYPED =
  /(?:^|[\s(（「])@((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}._'’-]*)?(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*)?)$/u;
const LONGEST = 60;

/** The mention that ends at the caret; null where none is typed. */
export function mentionAt(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret);
  const query = TYPED.exec(before)?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}
