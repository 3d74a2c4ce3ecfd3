export type PolicyDocument = Record<string, unknown>;

/** What stands at a dotted path such as `tiers.premium.calendar.weekly.1.0`; undefined where nothing does. */
export function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isBranch(value) ? value[name] : undefined), document);
}

/** The document with something else at a path; undefined takes it away. What was there before is left as it is. */
export function withValue(document: PolicyDocument, path: string, value: unknown): PolicyDocument {
  return changed(document, path.split('.'), value) as PolicyDocument;
}

function changed(branch: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(branch)) {
    const index = Number(name);
    return branch.map((item: unknown, at) => (at === index ? changed(item, rest, value) : item));
  }
  const known = isBranch(branch) ? branch : {};
  const next = changed(known[name], rest, value);
  return next === undefined
    ? Object.fromEntries(Object.entries(known).filter(([other]) => other !== name))
    : { ...known, [name]: next };
}

/** Whether a value has places of its own; lists have them by index. */
function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as a field for text has it; nothing for what is neither text nor number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
