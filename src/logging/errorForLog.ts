/** Errors of drivers and validators quote the values that they choke on, which may be a customer's words. */
const QUOTES_VALUES = /^(Mongo|Mongoose|BSON|Validat|Cast|Syntax)/;

/** An error as a log may hold it: its kind, its code, its trace, and its message where that quotes nobody. */
export function explainForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(QUOTES_VALUES.test(error.name) ? {} : { what: error.message }),
    ...(frames ? { stack: frames.slice(0, 12).join('\n') } : {}),
    ...(error.cause instanceof Error ? { cause: explainForLog(error.cause) } : {}),
  };
}
