const WIDTH = 88;

/** A JSON document as text to be read: what fits on a line stays on it. */
export function documentText(value: unknown, indent = ''): string {
  const inline = onOneLine(value);
  if (!isBranch(value) || (indent !== '' && indent.length + inline.length <= WIDTH)) return inline;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}${documentText(item, deeper)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([name, inner]) => `${deeper}${JSON.stringify(name)}: ${documentText(inner, deeper)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isBranch(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${onOneLine(inner)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
