import { randomInt } from 'node:crypto';
import { putPending } from '../store/messages';
import { openTicket } from '../store/openTicket';
import { lanes, median, pause, type Measured } from './lanes';
import { BARE_QUEUE, type Stage } from './stage';
import { newId, opening, pendingReply, reply, WORDS } from './tickets';

/** Ours and the bare engine's, measured in turns in one run: the ratio holds when the machine's speed drifts. */
export interface Compared {
  clients: number;
  ours: Measured[];
  bare: Measured[];
  /** Ours ÷ bare per second, the middle of the rounds. */
  ratio: number;
}

/** Opens end to end: created, started, assigned, recorded. */
export async function compareOpens(
  stage: Stage,
  clients: number,
  seconds: number,
  rounds: number,
): Promise<Compared> {
  return compare(clients, rounds, {
    ours: () => opens(stage, clients, seconds, () => openOurs(stage)),
    bare: () => opens(stage, clients, seconds, () => openBare(stage)),
  });
}

/** Replies: an update, recorded. */
export async function compareReplies(
  stage: Stage,
  clients: number,
  seconds: number,
  rounds: number,
): Promise<Compared> {
  const ours: string[] = [];
  const bare: string[] = [];
  const tickets = Math.max(200, clients * 8);
  await fill(tickets, 8, async () => {
    ours.push(await openOurs(stage));
    bare.push(await openBare(stage));
  });
  await pause(3_000);
  const { engine, client } = stage.desk.temporal;
  return compare(clients, rounds, {
    ours: () =>
      lanes(clients, seconds, async () => {
        const [ticketId, messageId] = await word(stage, ours);
        await engine.command(ticketId, reply(messageId));
      }),
    bare: () =>
      lanes(clients, seconds, async () => {
        const [ticketId, messageId] = await word(stage, bare);
        await client.workflow.getHandle(`bare-${ticketId}`).executeUpdate('reply', { args: [messageId] });
      }),
  });
}

/** Opens while many tickets are open already, against the same on an empty desk before. */
export async function openOn(stage: Stage, clients: number, seconds: number): Promise<Measured> {
  return opens(stage, clients, seconds, () => openOurs(stage));
}

/** Opens so many tickets, as fast as it goes. */
export async function openMany(stage: Stage, count: number): Promise<void> {
  await fill(count, 16, () => openOurs(stage));
}

export async function openOurs(stage: Stage, given = opening(newId())): Promise<string> {
  const state = await openTicket(stage.database, WORDS, given.state, given.events);
  if (!(await stage.desk.temporal.engine.start(state))) throw new Error('not started');
  return state.id;
}

async function openBare(stage: Stage): Promise<string> {
  const id = newId();
  await stage.desk.temporal.client.workflow.start('bare', {
    workflowId: `bare-${id}`,
    taskQueue: BARE_QUEUE,
    args: [id],
  });
  return id;
}

async function opens(
  stage: Stage,
  clients: number,
  seconds: number,
  open: () => Promise<string>,
): Promise<Measured> {
  let opened = 0;
  const assigned = (): Promise<number> => stage.database.tickets.countDocuments({ 'engine.started': true });
  const before = await assigned();
  return lanes(
    clients,
    seconds,
    async () => {
      await open();
      opened += 1;
    },
    async () => {
      while ((await assigned()) < before + opened) await pause(20);
    },
  );
}

async function word(stage: Stage, tickets: string[]): Promise<[ticketId: string, messageId: string]> {
  const ticketId = tickets[randomInt(tickets.length)] ?? '';
  const messageId = newId();
  await putPending(stage.database, pendingReply(messageId, ticketId));
  return [ticketId, messageId];
}

async function compare(
  clients: number,
  rounds: number,
  run: { ours: () => Promise<Measured>; bare: () => Promise<Measured> },
): Promise<Compared> {
  const ours: Measured[] = [];
  const bare: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // In turns, and the first of a round in turns as well: what warms up or tires with time favours neither.
    for (const side of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
      (side === 'ours' ? ours : bare).push(await run[side]());
      await pause(500);
    }
  }
  const ratio = median(
    ours.map((measured, round) => measured.perSecond / (bare[round]?.perSecond ?? Number.NaN)),
  );
  return { clients, ours, bare, ratio };
}

async function fill(count: number, parallel: number, work: () => Promise<unknown>): Promise<void> {
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}
