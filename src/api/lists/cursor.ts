import { validationFailed } from '../errors/apiError';

/** Where a list goes on: the sort key and the id of the last row that was given. */
export interface Position {
  key: number | null;
  id: string;
}

/** An opaque cursor. It names the sort too, so that it cannot be used in another list. */
export function encodeCursor(sort: string, position: Position): string {
  return Buffer.from(JSON.stringify([sort, position.key, position.id])).toString('base64url');
}

/** @throws ApiError `validation_failed` for a cursor that this list did not give. */
export function decodeCursor(sort: string, cursor: string): Position {
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === 3) {
    const [ofSort, key, id] = parts as unknown[];
    const isKey = key === null || (typeof key === 'number' && Number.isFinite(key));
    if (ofSort === sort && isKey && typeof id === 'string' && id.length <= 64) return { key, id };
  }
  throw validationFailed([{ field: 'cursor', message: 'is not a cursor of this list' }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
