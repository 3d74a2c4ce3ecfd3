import { randomBytes } from 'node:crypto';
import type { Database } from '../../../store/database';
import { customerToken, tokenOf, type Client } from './client';

/** What clients were told is done, by the words that they chose. */
export interface Done {
  ticketId: string;
  subject: string;
  messages: string[];
  resolved: boolean;
}

export const agentToken = (sub = 'agent-1', level: 1 | 2 | 3 = 2): Promise<string> =>
  tokenOf({ sub, role: 'agent', level, name: 'Sarah Johnson', email: 'sarah@example.com' });

/** `clients` at once: each opens, writes, is answered and has its ticket resolved, `rounds` times. */
export async function work(client: () => Client, clients: number, rounds: number): Promise<Done[]> {
  const done: Done[] = [];
  const agent = await agentToken();
  const one = async (): Promise<void> => {
    const me = client();
    const customer = await customerToken();
    for (let round = 0; round < rounds; round += 1) {
      const tag = randomBytes(6).toString('hex');
      const ticketId = await me.open(customer, `subject ${tag}`);
      const entry: Done = { ticketId, subject: `subject ${tag}`, messages: [], resolved: false };
      done.push(entry);
      for (const [token, text] of [
        [customer, `question ${tag}`],
        [agent, `answer ${tag}`],
      ] as const) {
        await me.accepted('POST', `/tickets/${ticketId}/responses`, token, { message: text });
        entry.messages.push(text);
      }
      await me.accepted('PUT', `/tickets/${ticketId}/resolve`, agent, { resolution: `solution ${tag}` });
      entry.resolved = true;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  return done;
}

/** Everything that clients were told is done is there, once. */
export async function expectDoneOnce(database: Database, done: readonly Done[]): Promise<void> {
  for (const { ticketId, subject, messages, resolved } of done) {
    expect(await database.tickets.distinct('_id', { subject })).toEqual([ticketId]);
    for (const text of messages) {
      const found = await database.messages.find({ text }).toArray();
      expect(found.map((message) => [message.ticketId, message.state])).toEqual([[ticketId, 'published']]);
    }
    const published = await database.events.countDocuments({ ticketId, type: 'message.published' });
    expect(published).toBe(messages.length + (resolved ? 1 : 0));
    // A question that was accepted while the worker was dead may be delivered after the resolution, which it reopens then.
    const resolutions = { ticketId, type: 'status.changed' as const, 'data.to': 'resolved' };
    expect(await database.events.countDocuments(resolutions)).toBe(resolved ? 1 : 0);
  }
  expect(await database.tickets.countDocuments()).toBe(done.length);
}
