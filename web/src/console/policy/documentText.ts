const WIDTH = 88;

/** A JSON document as text to be read: what fits on a line stays on it. */
export function documentText(value: unknown, indent = ''): string {
  const inline = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (indent.length + inline.length <= WIDTH && indent !== '') return inline;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}${documentText(item, deeper)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([name, inner]) => `${deeper}${JSON.stringify(name)}: ${documentText(inner, deeper)}`,
    );
    return `{\n${entries.join(',\n')}\n${indent}}`;
  }
  return inline;
}
