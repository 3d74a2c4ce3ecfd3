import type { TicketState } from '../../domain/ticket/state';
import type { TicketEngine } from './ticketEngine';

const PARALLEL = 8;

/** The engine stopped answering in the middle of a rebuild; what was started stays started. */
export class RebuildInterrupted extends Error {
  constructor(readonly started: number) {
    super(
      `The engine stopped answering after ${started} tickets. Run the rebuild again: it goes on where it ended.`,
    );
    this.name = 'RebuildInterrupted';
  }
}

/**
 * Starts the workflow of every ticket whose life has not ended, from its stored state: for an engine whose database
 * was lost. Clocks stay true, since they count from stored instants; what fell due meanwhile fires at once, in order.
 * A ticket whose workflow runs is left alone. Notices that were recorded and never handed over leave with the new life.
 * @param undelivered the keys of a ticket's notices that have not left the house
 * @returns how many tickets there were
 * @throws RebuildInterrupted
 */
export async function rebuild(
  states: AsyncIterable<TicketState>,
  engine: Pick<TicketEngine, 'start'>,
  undelivered: (ticketId: string) => Promise<string[]>,
  progress: (started: number) => void,
): Promise<number> {
  let started = 0;
  const source = states[Symbol.asyncIterator]();
  let turn: Promise<unknown> = Promise.resolve();
  const next = (): Promise<IteratorResult<TicketState>> => {
    const result = turn.then(() => source.next());
    turn = result;
    return result;
  };
  const lane = async (): Promise<void> => {
    for (let item = await next(); !item.done; item = await next()) {
      const outgoing = await undelivered(item.value.id);
      if (!(await engine.start(item.value, outgoing))) throw new RebuildInterrupted(started);
      started += 1;
      progress(started);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
  return started;
}
