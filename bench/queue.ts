import { takeInAgent } from '../store/agents';
import { openTicket } from '../store/openTicket';
import { CATEGORIES, LEVELS } from '../domain/vocabulary';
import { call, token } from './http';
import { lanes, pause, quantiles, type Measured } from './lanes';
import type { Stage } from './stage';
import { newId, opening, WORDS } from './tickets';

/** What was sent at a steady pace, whoever is done. */
export interface Paced {
  perSecond: number;
  p50: number;
  p99: number;
  count: number;
}

/** Agents' queues of 50 over HTTP. */
export interface QueueBench {
  /** A console each time something moves: so many a second, in rounds, since a machine that others share stalls at times. */
  paced: Paced[];
  /** One after the other. */
  single: Measured;
  /** As fast as 16 clients can. */
  full: Measured;
}

const CAPACITY = 200;
const FILLERS = 16;
const PACE = 40;
const PACED_ROUNDS = 7;

/** So many open tickets in the hands of so many agents. */
export async function fillQueues(stage: Stage, tickets: number, agents: number): Promise<void> {
  const { database } = stage;
  // Those of the stage have capacity without end, and would take everything.
  await database.agents.deleteMany({});
  for (let index = 0; index < agents; index += 1) {
    await takeInAgent(database, agentId(index), {
      name: `Queue ${index}`,
      email: `queue${index}@desk.example`,
      level: LEVELS[index % LEVELS.length] ?? 1,
      skills: [...CATEGORIES],
      languages: ['en'],
      capacity: CAPACITY,
      availability: 'on',
    });
  }
  let left = tickets;
  const fill = async (): Promise<void> => {
    while (left-- > 0) {
      const { state, events } = opening(newId());
      await openTicket(database, WORDS, state, events);
    }
  };
  await Promise.all(Array.from({ length: FILLERS }, fill));
  // They need no workflow to be read, and none is to be started for them while the queues are measured.
  await database.tickets.updateMany({}, { $set: { 'engine.started': true, 'engine.done': true } });
  // What filling in has written goes to disk now, not under what is measured.
  await database.db.admin().command({ fsync: 1 });
}

export async function queues(stage: Stage, agents: number, seconds: number): Promise<QueueBench> {
  const tokens = await Promise.all(
    Array.from({ length: agents }, (_, index) => token('agent', agentId(index))),
  );
  let turn = 0;
  const one = async (): Promise<void> => {
    await call(stage, 'GET', '/agents/me/queue?limit=50', tokens[turn++ % agents] ?? '');
  };
  // Each agent's first request takes them in: that is paid once a process, not with each look.
  for (let index = 0; index < agents; index += 1) await one();
  const single = await lanes(1, seconds, one);
  const paced: Paced[] = [];
  while (paced.length < PACED_ROUNDS) paced.push(await openLoop(PACE, seconds, one));
  return { single, paced, full: await lanes(16, seconds, one) };
}

/** Sends at a steady pace whether or not earlier ones are answered, as many independent people do. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  work: () => Promise<void>,
): Promise<Paced> {
  const latencies: number[] = [];
  const sent: Promise<void>[] = [];
  const begun = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await pause(Math.max(0, begun + (index * 1_000) / perSecond - performance.now()));
    const at = performance.now();
    sent.push(work().then(() => void latencies.push(performance.now() - at)));
  }
  await Promise.all(sent);
  return { perSecond, count: latencies.length, ...quantiles(latencies) };
}

const agentId = (index: number): string => `queue-agent-${index}`;
