import { isThanks } from '../../domain/lifecycle/thanks';
import type { Actor } from '../../domain/ticket/actor';
import type { Command } from '../../domain/ticket/commands';
import type { TicketState } from '../../domain/ticket/state';
import type { Instant, Level } from '../../domain/vocabulary';
import { findAgent } from '../../store/agents';
import type { Database } from '../../store/database';
import type { MessageDocument } from '../../store/documents/messageDocument';
import { mentionsIn } from '../api/tickets/mentions';
import type { ApiClient } from './apiClient';
import type { DemoFile } from './files/demoFile';
import { CUSTOMERS } from './people';
import type { Deed, Step } from './story';

/** Somebody who does something to a ticket. */
export interface Person {
  id: string;
  name: string;
  kind: 'customer' | 'agent';
  actor: Actor;
  /** Of staff. */
  level: Level;
}

/** Who does a step of a ticket as it stands. @throws RangeError where there is nobody */
export async function doerOf(database: Database, { by }: Step, state: TicketState): Promise<Person> {
  if (by === 'customer') return customerOf(state.customerId);
  if (by === 'holder') return agentOf(database, state.assignee?.agentId ?? '');
  return agentOf(database, by === 'asked' ? (state.page?.latest[0] ?? '') : `demo-${by.agent}`);
}

function customerOf(id: string): Person {
  const name = CUSTOMERS.find((one) => one.id === id)?.name ?? '';
  return { id, name, kind: 'customer', actor: { kind: 'customer', id }, level: 1 };
}

/** From the directory: others than the demo desk's own people may work here, and get its tickets. @throws RangeError */
async function agentOf(database: Database, id: string): Promise<Person> {
  const agent = await findAgent(database, id);
  if (!agent) throw new RangeError(`nobody can do this: “${id}”`);
  const { name, level } = agent;
  const role = level === 4 ? 'lead' : 'agent';
  return { id, name, kind: 'agent', actor: { kind: 'staff', id, role, level }, level };
}

/** The words of a deed, and what kind they are of; null for one without words. */
export function wordsOf(deed: Deed): { kind: MessageDocument['kind']; text: string } | null {
  if (!('text' in deed)) return null;
  const kind = deed.what === 'note' ? 'note' : deed.what === 'escalate' ? 'reason' : 'public';
  return { kind, text: deed.text };
}

/** A deed as the command that its request would send. */
export function commandOf(
  deed: Deed,
  { id: agentId, actor, level }: Person,
  id: string,
  messageId: string,
  at: Instant,
): Command {
  const made = { id, at, actor };
  switch (deed.what) {
    case 'write':
      return actor.kind === 'customer'
        ? { ...made, type: 'customer-message', data: { messageId, thanks: isThanks(deed.text) } }
        : {
            ...made,
            type: 'agent-reply',
            data: { messageId, awaitCustomer: deed.awaits === true, resolve: false },
          };
    case 'note':
      return { ...made, type: 'note', data: { messageId, mentions: mentionsIn(deed.text) } };
    case 'take':
      return { ...made, type: 'assign', data: { agent: { agentId, level } } };
    case 'acknowledge':
      return { ...made, type: 'acknowledge', data: {} };
    case 'resolve':
    case 'reopen':
      return { ...made, type: deed.what, data: { messageId } };
    case 'escalate': {
      const to = deed.toLevel === undefined ? {} : { toLevel: deed.toLevel };
      return { ...made, type: 'escalate', data: { reasonId: messageId, ...to } };
    }
    case 'close': {
      const rating = deed.stars === undefined ? {} : { rating: deed.stars };
      return { ...made, type: 'close', data: { messageId, ...rating } };
    }
  }
}

/** The files that go with a deed. */
export function filesOf(deed: Deed): readonly DemoFile[] {
  return 'files' in deed ? deed.files : [];
}

/** Does it now, through the API. @param attachments ids of the files that go with it */
export async function doNow(
  client: ApiClient,
  deed: Deed,
  who: Person,
  ticketId: string,
  attachments: readonly string[],
  key: string,
): Promise<void> {
  const send = async (method: 'POST' | 'PUT', route: string, body: object): Promise<void> => {
    await client.write(method, `/tickets/${ticketId}/${route}`, key, body);
  };
  switch (deed.what) {
    case 'write':
      return send('POST', 'responses', {
        message: deed.text,
        attachments,
        ...(deed.awaits ? { awaitCustomer: true } : {}),
      });
    case 'note':
      return send('POST', 'notes', { message: deed.text, attachments });
    case 'take':
      return send('PUT', 'assignee', { agentId: who.id });
    case 'acknowledge':
      return send('POST', 'acknowledge', {});
    case 'resolve':
      return send('PUT', 'resolve', { resolution: deed.text });
    case 'reopen':
      return send('PUT', 'reopen', { reason: deed.text });
    case 'escalate':
      return send('POST', 'escalate', {
        reason: deed.text,
        ...(deed.toLevel === undefined ? {} : { toLevel: deed.toLevel }),
      });
    case 'close':
      return send('PUT', 'close', {
        resolution: deed.text,
        ...(deed.stars === undefined ? {} : { satisfactionRating: deed.stars }),
      });
  }
}
