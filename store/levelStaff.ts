import type { LevelStaff, Reachable } from '../domain/paging/ladder';
import type { Page } from '../domain/paging/page';
import type { TicketState } from '../domain/ticket/state';
import type { Level } from '../domain/vocabulary';
import type { Database } from './database';
import { standInOf, standIns } from './deputies';
import type { AgentDocument } from './documents/agentDocument';
import { onCallAgent } from './onCall';

const FALLBACK_LANGUAGE = 'en';
const TOP: Level = 4;
/** A level's own people who are asked, and a few for those who have been asked already. */
const CANDIDATES_READ = 8;
/** A level has a handful of leads, and the top level a board. */
const PEOPLE_READ = 100;
const PROJECTION = { workingHours: 1, availability: 1, deputyId: 1 } as const;
const WORKS_HERE = { active: { $ne: false } } as const;

/**
 * The people whom a page of the ticket can reach at its level now (docs/semantics.md, Paging). A choice is made from
 * them, and recorded, guarded by the ticket's version.
 * @param at epoch ms
 */
export async function levelStaff(
  database: Database,
  state: TicketState,
  page: Page,
  at: number,
): Promise<LevelStaff> {
  const onCall = await present(database, await onCallAgent(database, page.level, at));
  if (page.level === TOP) {
    const everybody = await reachable(database, { level: TOP, ...WORKS_HERE }, PEOPLE_READ);
    const leadsOfAll = everybody.length > 0 ? [] : await leads(database);
    return { onCall, assignee: null, candidates: [], leads: leadsOfAll, everybody };
  }
  const { assignee } = state;
  const holds = assignee !== null && assignee.level >= page.level;
  const [holder] = holds ? await reachable(database, { _id: assignee.agentId, ...WORKS_HERE }, 1) : [];
  return {
    onCall,
    assignee: holder ?? null,
    candidates: await candidates(database, state, page),
    leads: await leads(database, page.level),
    everybody: [],
  };
}

async function candidates(database: Database, state: TicketState, page: Page): Promise<Reachable[]> {
  for (const languages of new Set([state.language, FALLBACK_LANGUAGE])) {
    const fitting = await reachable(
      database,
      {
        availability: 'on',
        skills: state.category,
        languages,
        level: page.level,
        _id: { $nin: page.asked },
        ...WORKS_HERE,
      },
      CANDIDATES_READ,
    );
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** The leads of a level's agents, or who stands in for them: whom a notice to the level is for. */
export async function leadsOfLevel(database: Database, level: Level): Promise<string[]> {
  return (await leads(database, level)).map(({ agentId }) => agentId);
}

/** @param level whose agents; default: everybody */
async function leads(database: Database, level?: Level): Promise<Reachable[]> {
  const ids = await database.agents.distinct('leadId', {
    ...(level === undefined ? {} : { level }),
    ...WORKS_HERE,
  });
  const known = ids.filter((id) => typeof id === 'string');
  return known.length === 0 ? [] : reachable(database, { _id: { $in: known }, ...WORKS_HERE }, PEOPLE_READ);
}

/** The one on call, or who stands in for them. */
async function present(database: Database, agentId: string | null): Promise<string | null> {
  return agentId === null ? null : ((await standInOf(database, agentId)) ?? agentId);
}

/** Agents as they can be reached: where one is absent and has named a deputy, the deputy; nobody twice. */
async function reachable(
  database: Database,
  filter: Parameters<typeof database.agents.find>[0],
  limit: number,
): Promise<Reachable[]> {
  const agents = await database.agents
    .find<Pick<AgentDocument, '_id' | 'workingHours' | 'availability' | 'deputyId'>>(filter, {
      projection: PROJECTION,
    })
    .sort({ ratio: 1, lastAssignedAt: 1, _id: 1 })
    .limit(limit)
    .toArray();
  const deputies = await standIns(database, agents);
  const people = new Map(
    agents
      .map((agent) => deputies.get(agent._id) ?? agent)
      .map(({ _id, workingHours }) => [_id, { agentId: _id, hours: workingHours ?? null }]),
  );
  return [...people.values()];
}
