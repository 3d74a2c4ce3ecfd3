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
  'x-roles'?: Role[];
}

/** A part of what is to be tried. */
interface Part {
  role: Role;
  phases: string[];
  takes: (path: string, operation: Operation) => boolean;
}

/** `npm run fuzz` asks for many; a run of all tests for some. */
const EXAMPLES = Number(process.env['FUZZ_EXAMPLES'] ?? 3);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261125);
const THOROUGH = process.env['FUZZ_EXAMPLES'] !== undefined;
/**
 * The boundaries of each parameter are most of the work. In every run they are tried where the words of customers come in, by whose rights reach furthest; `npm run fuzz`
 * tries them on every route, as everybody.
 */
const BOUNDARIES = /\/(tickets|surveys)\b/;
const AT_ONCE = 2;
const PATIENCE_MS = THOROUGH ? 3_600_000 : 1_800_000;

const PEOPLE: Record<Role, Omit<TokenSubject, 'role'>> = {
  customer: { sub: 'fuzz-customer', tier: 'vip' },
  agent: { sub: 'fuzz-agent', level: 3 },
  lead: { sub: 'fuzz-lead', level: 4 },
  admin: { sub: 'fuzz-admin' },
  ops: { sub: 'fuzz-ops', scope: 'accounts' },
};

const namesOf = (paths: Record<string, Record<string, Operation>>): string[] =>
  Object.entries(paths).flatMap(([path, all]) => Object.keys(all).map((method) => `${method} ${path}`));

describe('the running API keeps to its OpenAPI document, whatever it is sent', () => {
  let desk: TestDesk;
  let folder: string;
  let document: Json;
  let program: string;

  beforeAll(async () => {
    program = ensureSchemathesis();
    // However slow the machine: an engine that has not answered yet is no fault of the API.
    desk = await TestDesk.start({ ENGINE_TIMEOUT_MS: '30000', COMMAND_TIMEOUT_MS: '60000' });
    folder = mkdtempSync(join(tmpdir(), 'priority-support-fuzz-'));
    const customer = await tokenOf('customer');
    for (const role of ['agent', 'lead'] as const) {
      await desk.request('GET', '/agents/me', { token: await tokenOf(role) });
    }
    const ticket = String((await desk.open(customer))['_id']);
    document = await fuzzable(ticket);
  }, 600_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.stop();
    // It ends what so many requests have begun.
  }, 300_000);

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

  /** Everything as everybody; in a run of all tests what a role is refused anyway is left to the test of rights. */
  function parts(): Part[] {
    if (THOROUGH) {
      const phases = ['examples', 'coverage', 'fuzzing', 'stateful'];
      return [...ROLES].reverse().map((role) => ({ role, phases, takes: () => true }));
    }
    const ofRole = (role: Role): Part => ({
      role,
      phases: ['examples', 'fuzzing'],
      takes: (_path, { 'x-roles': roles }) => roles?.includes(role) ?? role === 'customer',
    });
    // The longest first.
    return [
      { role: 'admin', phases: ['coverage', 'stateful'], takes: (path) => BOUNDARIES.test(path) },
      ...[...ROLES].reverse().map(ofRole),
    ];
  }

  const documented = (): Record<string, Record<string, Operation>> =>
    document['paths'] as unknown as Record<string, Record<string, Operation>>;

  /** The document less what a part does not take. @returns its path, and the operations that are left, as `get /tickets` */
  function documentOf(name: string, takes: Part['takes']): { path: string; operations: string[] } {
    const paths = Object.entries(documented())
      .map(
        ([path, operations]) =>
          [
            path,
            Object.fromEntries(Object.entries(operations).filter(([, operation]) => takes(path, operation))),
          ] as const,
      )
      .filter(([, operations]) => Object.keys(operations).length > 0);
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify({ ...document, paths: Object.fromEntries(paths) }));
    return { path, operations: namesOf(Object.fromEntries(paths)) };
  }

  async function outcomeOf(
    name: string,
    { role, phases }: Omit<Part, 'takes'>,
    run: Partial<FuzzRun> & { document: string },
  ): Promise<string> {
    const settings = { url: desk.url, token: await tokenOf(role), seed: SEED, examples: EXAMPLES, phases };
    const { sound, output } = await fuzz(program, { ...settings, ...run }, join(folder, name));
    return sound ? 'sound' : `as ${role}:\n${output.slice(0, 20_000)}`;
  }

  it(
    'finds no 5xx and no answer that is not documented, as each role',
    async () => {
      const left = [...parts().entries()];
      const outcomes: string[] = [];
      const tried = new Set<string>();
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift()) {
          const [index, part] = next;
          const name = `part-${index}`;
          const { path, operations } = documentOf(name, part.takes);
          expect(operations).not.toEqual([]);
          for (const operation of operations) tried.add(operation);
          outcomes.push(await outcomeOf(name, part, { document: path }));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(outcomes.filter((outcome) => outcome !== 'sound')).toEqual([]);
      expect(outcomes).toHaveLength(parts().length);
      expect([...tried].sort()).toEqual(namesOf(documented()).sort());
    },
    PATIENCE_MS,
  );

  it('would find an answer that is not documented', async () => {
    const wrong = join(folder, 'wrong.json');
    const paths = { '/health/live': { get: { responses: { 404: { description: 'never' } } } } };
    writeFileSync(wrong, JSON.stringify({ openapi: '3.0.0', info: { title: 'wrong', version: '1' }, paths }));
    const part: Omit<Part, 'takes'> = { role: 'ops', phases: ['fuzzing'] };
    expect(await outcomeOf('wrong', part, { document: wrong, examples: 1 })).toMatch(
      /Undocumented status code[\s\S]*Received: 200[\s\S]*1 failure/,
    );
  }, 600_000);
});
