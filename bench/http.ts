import { Agent, request } from 'node:http';
import { openTicket } from '../store/openTicket';
import type { Database } from '../store/database';
import { signToken } from '../src/api/auth/tokenSigner';
import { lanes, type Measured } from './lanes';
import { SECRET, type Stage } from './stage';
import { newId, opening, WORDS } from './tickets';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Over HTTP, as a client sees it; the load generator runs in the same process and is paid for as well. */
export interface HttpBench {
  creates: Measured;
  replies: Measured;
  reads: Measured;
}

export async function overHttp(stage: Stage, clients: number, seconds: number): Promise<HttpBench> {
  const customer = await token('customer', 'bench-customer-1');
  const staff = await token('agent', 'bench-agent-0');
  const ids: string[] = [];
  const creates = await lanes(clients, seconds, async () => {
    const answer = await call(stage, 'POST', '/tickets', customer, {
      subject: WORDS.subject,
      description: WORDS.description,
      category: 'technical',
      priority: 'medium',
    });
    ids.push((JSON.parse(answer) as { ticket: { _id: string } }).ticket._id);
  });
  let turn = 0;
  const next = (): string => ids[turn++ % ids.length] ?? '';
  const replies = await lanes(clients, seconds, async () => {
    await call(stage, 'POST', `/tickets/${next()}/responses`, staff, { message: 'y'.repeat(300) });
  });
  const reads = await lanes(clients, seconds, async () => {
    await call(stage, 'GET', `/tickets/${next()}`, staff);
  });
  return { creates, replies, reads };
}

/** Lists of 50 in the order of deadlines, as the console asks for them. */
export async function lists(stage: Stage, clients: number, seconds: number): Promise<Measured> {
  const staff = await token('agent', 'bench-agent-0');
  return lanes(clients, seconds, async () => {
    await call(stage, 'GET', '/tickets?limit=50', staff);
  });
}

/** Puts in stored tickets until there are so many; they need no workflow to be read. */
export async function fillTo(database: Database, count: number): Promise<void> {
  const have = await database.tickets.estimatedDocumentCount();
  const sample = opening(newId());
  await openTicket(database, WORDS, sample.state, sample.events);
  const template = await database.tickets.findOne({ _id: sample.state.id });
  if (!template) throw new Error('The sample ticket is not stored.');
  const BATCH = 1_000;
  for (let made = have + 1; made < count; made += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - made) }, (_, index) => {
      const id = newId();
      const at = Date.now() - (made + index) * 1_000;
      return {
        ...template,
        _id: id,
        number: `SPT-2025-${String(made + index).padStart(7, '0')}`,
        customerId: `bench-customer-${(made + index) % 5_000}`,
        createdAt: new Date(at),
        updatedAt: new Date(at),
        slaDeadline: new Date(at + 8 * 3_600_000),
        engine: { started: true, done: true, lastRecord: null },
        state: { ...template.state, id },
      };
    });
    await database.tickets.insertMany(documents, { ordered: false, writeConcern: { w: 1 } });
  }
}

/** A bearer token of a person of the bench. */
export async function token(role: 'customer' | 'agent' | 'admin', sub: string): Promise<string> {
  const more =
    role === 'customer'
      ? { tier: 'premium' as const, zone: 'Europe/Berlin' }
      : role === 'agent'
        ? { level: 2 as const }
        : {};
  return signToken({ sub, role, name: 'Bench', email: 'bench@example.com', ...more }, '1h', {
    secret: SECRET,
  });
}

/** Sends one request and has the body of its answer. @throws Error for a refusal */
export function call(
  stage: Stage,
  method: string,
  path: string,
  bearer: string,
  body?: object,
): Promise<string> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${stage.desk.url}/api/v1/support${path}`,
      {
        method,
        agent,
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(payload
            ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
            : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((response.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`));
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}
