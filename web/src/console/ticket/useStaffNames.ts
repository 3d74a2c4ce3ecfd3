import { useQueries } from '@tanstack/react-query';
import type { Fact } from '../../api/words';
import { colleaguesQuery, useColleagues } from '../deskQueries';

const WHO = ['agentId', 'agentIds'];

/** What the colleagues of some facts are called. Of a large staff those are asked for who are not among the first. */
export function useStaffNames(facts: readonly Fact[]): (id: string) => string {
  const everybody = useColleagues('');
  const names = new Map<string, string>();
  for (const { id, name } of everybody.data ?? []) names.set(id, name);
  for (const { actor } of facts) if (actor.id && actor.name) names.set(actor.id, actor.name);
  const meant = new Set(facts.flatMap(({ data }) => WHO.flatMap((name) => idsOf(data[name]))));
  const others = everybody.isSuccess ? [...meant].filter((id) => !names.has(id)) : [];
  const asked = useQueries({ queries: others.map((id) => colleaguesQuery(id)) });
  for (const { data = [] } of asked) for (const { id, name } of data) names.set(id, name);
  return (id) => names.get(id) ?? id;
}

function idsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
