import type { Category, Channel, Level, Priority } from '../../domain/vocabulary';
import type { DemoFile } from './files/demoFile';

/** A ticket of the demo desk: who opened it when, and what has happened to it since. */
export interface Story {
  /** Its own among all: the ids of the ticket and of what is done to it come from it. */
  key: string;
  /** Of `CUSTOMERS`, without `demo-`. */
  customer: string;
  category: Category;
  priority: Priority;
  channel?: Channel;
  subject: string;
  description: string;
  /** Sent with the description. */
  files?: readonly DemoFile[];
  opened: Opened;
  steps: readonly Step[];
}

/**
 * When a ticket was opened: so many minutes ago; so that this part of the first answer's promise is over by now,
 * whatever the hour; or now, through the API.
 */
export type Opened = { ago: number } | { used: number } | 'now';

/** Something that somebody does. */
export interface Step {
  /** So many minutes after what came before it; or now, through the API. */
  after: number | 'now';
  by: Doer;
  does: Deed;
}

/** The customer; whoever has the ticket; whoever is asked by its page; or an agent by name, without `demo-`. */
export type Doer = 'customer' | 'holder' | 'asked' | { agent: string };

export type Deed =
  | { what: 'write'; text: string; files: readonly DemoFile[]; awaits?: true }
  | { what: 'note'; text: string; files: readonly DemoFile[] }
  | { what: 'take' }
  | { what: 'acknowledge' }
  | { what: 'resolve'; text: string }
  | { what: 'reopen'; text: string }
  | { what: 'escalate'; text: string; toLevel?: Level }
  | { what: 'close'; text: string; stars?: number };

type After = Step['after'];

/** What the customer does. */
export const customer = {
  writes: (after: After, text: string, ...files: DemoFile[]): Step => ({
    after,
    by: 'customer',
    does: { what: 'write', text, files },
  }),
  escalates: (after: After, text: string): Step => ({
    after,
    by: 'customer',
    does: { what: 'escalate', text },
  }),
  reopens: (after: After, text: string): Step => ({ after, by: 'customer', does: { what: 'reopen', text } }),
  closes: (after: After, text: string, stars?: number): Step => ({
    after,
    by: 'customer',
    does: { what: 'close', text, ...(stars === undefined ? {} : { stars }) },
  }),
};

/** What somebody who works here does. */
export function agent(name: string): ReturnType<typeof staff> {
  return staff({ agent: name });
}

/** What whoever has the ticket does. */
export const holder = staff('holder');

/** Whoever is asked says that they have it. */
export const asked = {
  acknowledges: (after: number): Step => ({ after, by: 'asked', does: { what: 'acknowledge' } }),
};

function staff(by: Doer) {
  return {
    takes: (after: After): Step => ({ after, by, does: { what: 'take' } }),
    writes: (after: After, text: string): Step => ({ after, by, does: { what: 'write', text, files: [] } }),
    /** Writes, and waits for the answer. */
    asks: (after: After, text: string): Step => ({
      after,
      by,
      does: { what: 'write', text, files: [], awaits: true },
    }),
    notes: (after: After, text: string, ...files: DemoFile[]): Step => ({
      after,
      by,
      does: { what: 'note', text, files },
    }),
    resolves: (after: After, text: string): Step => ({ after, by, does: { what: 'resolve', text } }),
    escalates: (after: After, text: string, toLevel: Level): Step => ({
      after,
      by,
      does: { what: 'escalate', text, toLevel },
    }),
  };
}
