/** A cursor that this list did not give. */
export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one that this list gave.');
    this.name = 'InvalidCursor';
  }
}

/** Where a page ended: the value that the list is sorted by (epoch ms, null = none), and the id behind it. */
export interface Position {
  sort: string;
  value: number | null;
  id: string;
}

/** An opaque cursor. */
export function encodeCursor({ sort, value, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** @throws InvalidCursor for anything but a cursor of a list in that sort order */
export function decodeCursor(cursor: string, sort: string): Position {
  const [givenSort, value, id, ...rest] = parse(cursor);
  const sound =
    givenSort === sort &&
    (value === null || Number.isSafeInteger(value)) &&
    typeof id === 'string' &&
    id.length <= 64 &&
    rest.length === 0;
  if (!sound) throw new InvalidCursor();
  return { sort, value: value as number | null, id };
}

function parse(cursor: string): unknown[] {
  if (cursor.length > 256 || !/^[\w-]+$/.test(cursor)) throw new InvalidCursor();
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? (parsed as unknown[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError) throw new InvalidCursor();
    throw error;
  }
}
