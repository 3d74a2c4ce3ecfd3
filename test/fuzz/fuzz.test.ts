import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Role } from '../../domain/vocabulary';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { TestDesk, type Json } from '../api/desk';
import { ensureSchemathesis, fuzz, type FuzzRun } from './schemathesis';

interface Operation {
  parameters?: { name: string; in: string; example?: unknown }[];
  responses: Record<string, { content?: Record<string, object> }>;
}

/** `npm run fuzz` asks for many; a run of all tests for some. */
const EXAMPLES = Number(process.env['FUZZ_EXAMPLES'] ?? 3);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261125);
const THOROUGH = process.env['FUZZ_EXAMPLES'] !== undefined;
/** Whose rights reach furthest: each boundary of each parameter is tried by them in every run. */
const EACH_BOUNDARY: readonly Role[] = THOROUGH ? ROLES : ['admin'];
const AT_ONCE = 2;
const PATIENCE_MS = THOROUGH ? 3_600_000 : 600_000;

const PEOPLE: Record<Role, Omit<TokenSubject, 'role'>> = {
  customer: { sub: 'fuzz-customer', tier: 'vip' },
  agent: { sub: 'fuzz-agent', level: 3 },
  lead: { sub: 'fuzz-lead', level: 4 },
  admin: { sub: 'fuzz-admin' },
  ops: { sub: 'fuzz-ops', scope: 'accounts' },
};

describe('the running API keeps to its OpenAPI document, whatever it is sent', () => {
  let desk: TestDesk;
  let folder: string;
  let document: string;
  let program: string;

  beforeAll(async () => {
    program = ensureSchemathesis();
    // However slow the machine: an engine that has not answered yet is no fault of the API.
    desk = await TestDesk.start({ ENGINE_TIMEOUT_MS: '30000', COMMAND_TIMEOUT_MS: '60000' });
    folder = mkdtempSync(join(tmpdir(), 'priority-support-fuzz-'));
    document = join(folder, 'openapi.json');
    const customer = await tokenOf('customer');
    for (const role of ['agent', 'lead'] as const) {
      await desk.request('GET', '/agents/me', { token: await tokenOf(role) });
    }
    const ticket = String((await desk.open(customer))['_id']);
    writeFileSync(document, JSON.stringify(await fuzzable(ticket)));
  }, 600_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.stop();
  });

  const tokenOf = (role: Role): Promise<string> => desk.token({ ...PEOPLE[role], role }, '6h');

  /**
   * The desk's own document, less what cannot be sent one request at a time: streams without an end, and keys under which a request is answered as
   * the one before it. Routes of one thing get the id of one that is there.
   */
  async function fuzzable(ticket: string): Promise<Json> {
    const { body } = await desk.request('GET', '//openapi.json');
    const paths = body['paths'] as unknown as Record<string, Record<string, Operation>>;
    for (const [path, all] of Object.entries(paths)) {
      const operations = Object.entries(all).filter(
        ([, { responses }]) => !('text/event-stream' in (responses['200']?.content ?? {})),
      );
      paths[path] = Object.fromEntries(operations);
      for (const [method, operation] of operations) {
        operation.parameters = operation.parameters?.filter(({ name }) => name !== 'Idempotency-Key') ?? [];
        for (const parameter of operation.parameters) {
          if (parameter.in !== 'path') continue;
          if (path.includes('/tickets/')) parameter.example = ticket;
          if (path.includes('/agents/')) parameter.example = PEOPLE.agent.sub;
          // Whom somebody erases is another one than whose tickets are looked at.
          if (path.includes('/customers/'))
            parameter.example = method === 'delete' ? 'fuzz-leaver' : PEOPLE.customer.sub;
        }
      }
    }
    return body;
  }

  async function outcomeOf(role: Role, run: Partial<FuzzRun>): Promise<string> {
    const settings = { document, url: desk.url, token: await tokenOf(role), seed: SEED, examples: EXAMPLES };
    const phases = ['examples', ...(EACH_BOUNDARY.includes(role) ? ['coverage'] : []), 'fuzzing', 'stateful'];
    const { sound, output } = await fuzz(program, { ...settings, phases, ...run }, join(folder, role));
    return sound ? 'sound' : `as ${role}:\n${output.slice(0, 20_000)}`;
  }

  it(
    'finds no 5xx and no answer that is not documented, as each role',
    async () => {
      // The longest first.
      const left = [...ROLES].reverse();
      const outcomes: string[] = [];
      const work = async (): Promise<void> => {
        for (let role = left.shift(); role; role = left.shift()) outcomes.push(await outcomeOf(role, {}));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(outcomes.filter((outcome) => outcome !== 'sound')).toEqual([]);
      expect(outcomes).toHaveLength(ROLES.length);
    },
    PATIENCE_MS,
  );

  it('would find an answer that is not documented', async () => {
    const wrong = join(folder, 'wrong.json');
    const paths = { '/health/live': { get: { responses: { 404: { description: 'never' } } } } };
    writeFileSync(wrong, JSON.stringify({ openapi: '3.0.0', info: { title: 'wrong', version: '1' }, paths }));
    expect(await outcomeOf('ops', { document: wrong, phases: ['fuzzing'], examples: 1 })).toMatch(
      /Undocumented status code[\s\S]*Received: 200[\s\S]*1 failure/,
    );
  }, 120_000);
});
