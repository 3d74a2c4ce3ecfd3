/** A colleague who was picked from the list: the text shows the name, the API is told the id. */
export interface Picked {
  id: string;
  name: string;
}

/** Reads what was kept beside a draft. */
export function readPicked(kept: string): Picked[] {
  try {
    const read: unknown = JSON.parse(kept === '' ? '[]' : kept);
    return Array.isArray(read) ? read.filter(isPicked) : [];
  } catch {
    return [];
  }
}

function isPicked(value: unknown): value is Picked {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** What stands in the text for a colleague: the name, unless another of that name was picked before. */
export function standsFor({ id, name }: Picked, picked: readonly Picked[]): string {
  return picked.some((one) => one.name === name && one.id !== id) ? `@${id}` : `@${name}`;
}

/** The text as the API takes it: `@agent-id` for each name that was picked. */
export function withIds(text: string, picked: readonly Picked[]): string {
  // The longest first: `@Ann Lee` is not `@Ann` and a word.
  return [...picked]
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((so, { id, name }) => so.replace(nameIn(name), `@${id}`), text);
}

function nameIn(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`@${plain}(?![\\p{L}\\p{N}])`, 'gu');
}
