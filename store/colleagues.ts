import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';
import { searchTokens } from './searchTokens';

/** What every member of staff may know of another. */
export type Colleague = Pick<AgentDocument, '_id' | 'name' | 'level' | 'availability' | 'load' | 'capacity'>;

const PROJECTION = { name: 1, level: 1, availability: 1, load: 1, capacity: 1 };

/**
 * Who works here, by name. A directory has hundreds of people, not millions: reading all of their names is cheaper
 * than an index that knows of diacritics and beginnings of words.
 * @param query words with which parts of the name, or the id, begin; case and diacritics do not matter. Empty = everybody.
 * @param limit 1-100
 */
export async function findColleagues(
  database: Database,
  { query, limit }: { query: string; limit: number },
): Promise<Colleague[]> {
  const everybody = await database.agents
    .find<Colleague>({ active: { $ne: false } }, { projection: PROJECTION })
    .sort({ name: 1, _id: 1 })
    .toArray();
  const wanted = searchTokens([query]);
  const id = query.trim().toLowerCase();
  return everybody
    .filter(({ _id, name }) => (id !== '' && _id.toLowerCase().startsWith(id)) || isCalled(name, wanted))
    .slice(0, limit);
}

function isCalled(name: string, wanted: readonly string[]): boolean {
  const words = searchTokens([name]);
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
