/** How deep a body may nest. The deepest that the API knows (a policy's weekly hours) has eight levels. */
export const MAX_JSON_DEPTH = 20;

/**
 * Whether a parsed body nests deeper than the API takes. Without recursion: the body may be deep enough to overflow
 * the stack of whatever walks it next, which is why it is asked here first.
 */
export function isTooDeep(body: unknown, max: number = MAX_JSON_DEPTH): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > max) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}
