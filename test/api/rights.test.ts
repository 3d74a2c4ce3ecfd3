import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role } from '../../domain/vocabulary';
import { TestDesk, type Json } from './desk';
import { documentedRoutes, faultsOfRules, watchRoutes, type DocumentedRoute } from './routeWalk';

const TABLE = join(__dirname, '..', '..', 'docs', 'rights.md');
const BASE = '/api/v1/support';
describe('every route × role × ownership', () => {
  let desk: TestDesk;
  let routes: DocumentedRoute[];
  let served: Set<string>;
  const tokens = {} as Record<Role | 'service', string>;
  /** A customer's ticket that has climbed to level 3, and one of level 1. */
  let high: string;
  let low: string;
  let stranger: string;
  let frontline: string;

  beforeAll(async () => {
    const watched = watchRoutes();
    desk = await TestDesk.start();
    served = watched();
    routes = await documentedRoutes(desk);
    tokens.customer = await desk.customer('premium', { sub: 'owner' });
    stranger = await desk.customer('premium', { sub: 'stranger' });
    frontline = await desk.token({ sub: 'front', role: 'agent', level: 1 });
    tokens.agent = await desk.token({ sub: 'expert', role: 'agent', level: 3 });
    tokens.lead = await desk.token({ sub: 'lead', role: 'lead', level: 4 });
    tokens.admin = await desk.token({ sub: 'admin', role: 'admin' });
    tokens.ops = await desk.token({ sub: 'ops', role: 'ops' });
    // The expert first: who is there gets the ticket, and the frontline has never had to do with it.
    for (const token of [tokens.agent, tokens.lead]) await desk.request('GET', '/agents/me', { token });
    const ticket = await desk.open(tokens.customer);
    high = String(ticket['_id']);
    const up = await desk.request('POST', `/tickets/${high}/escalate`, {
      token: tokens.agent,
      body: { reason: 'for experts', toLevel: 3 },
    });
    expect(up.status).toBe(200);
    low = String((await desk.open(tokens.customer))['_id']);
  });
  afterAll(() => desk.stop());

  /** Sends a request that means nothing, to a place that is there: who may not is told so before anybody looks. */
  async function asked(route: string, token: string | undefined, id = high): Promise<number> {
    const [method = '', path = ''] = route.split(' ');
    const filled = path
      .replace(BASE, '')
      .replace(/\{(id|ticketId)\}/, id)
      .replace(/\{\w+\}/g, 'x');
    const outside = path.startsWith(BASE) ? filled : `/${path}`;
    const abort = new AbortController();
    const base = path.startsWith(BASE) ? `${desk.url}${BASE}` : desk.url;
    const response = await fetch(`${base}${outside.replace(/^\/\//, '/')}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: '{"nonsense":true}' }),
      signal: abort.signal,
    });
    // An event stream would go on for ever.
    abort.abort();
    return response.status;
  }

  it('has a rule for each route, and no route without one', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(faultsOfRules(served, routes)).toEqual([]);
  });

  it('refuses whom the rule does not name, and lets past whom it does', async () => {
    for (const [route, operation] of routes) {
      const allowed = operation['x-roles'];
      if (!allowed) continue;
      expect([route, await asked(route, undefined)]).toEqual([route, 401]);
      for (const role of ROLES) {
        // The account system's part of `ops` needs a scope that this token has not.
        const may = allowed.includes(role) && !(role === 'ops' && route.includes('/customers/'));
        const status = await asked(route, tokens[role]);
        expect([route, role, status === 403]).toEqual([route, role, !may]);
        expect([route, role, status]).not.toEqual([route, role, 401]);
      }
    }
  });

  it('shows a customer nothing of another’s ticket, and frontline nothing of what went above them', async () => {
    const ofTickets = routes.filter(([route]) => route.includes('/tickets/{id}'));
    expect(ofTickets.length).toBeGreaterThan(12);
    for (const [route, operation] of ofTickets) {
      const roles = operation['x-roles'] ?? [];
      // A body that means nothing may be refused before the ticket is looked for; that it is there must not show.
      const elsewhere = 'f'.repeat(24);
      for (const [who, role] of [
        [stranger, 'customer'],
        [frontline, 'agent'],
      ] as const) {
        if (!roles.includes(role)) continue;
        const [theirs, nobodys] = [await asked(route, who), await asked(route, who, elsewhere)];
        expect([route, role, theirs]).toEqual([route, role, nobodys]);
        if (route.startsWith('GET')) expect([route, role, theirs]).toEqual([route, role, 404]);
      }
    }
    for (const token of [stranger, frontline]) {
      const writes = [
        ['POST', `/tickets/${high}/responses`, { message: 'Mine?' }],
        ['PUT', `/tickets/${high}/close`, { resolution: 'Mine?' }],
        ['POST', `/tickets/${high}/escalate`, { reason: 'Mine?' }],
      ] as const;
      for (const [method, path, body] of writes) {
        expect([path, (await desk.request(method, path, { token, body })).status]).toEqual([path, 404]);
      }
    }
  });

  it('filters lists in the query: each sees their own, their level’s, or all', async () => {
    const seen = async (token: string): Promise<string[]> =>
      ((await desk.request('GET', '/tickets', { token })).body['tickets'] as unknown as Json[])
        .map(({ _id }) => String(_id))
        .sort();
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(frontline)).toEqual([low]);
    for (const role of ['customer', 'agent', 'lead', 'admin'] as const) {
      expect(await seen(tokens[role])).toEqual([high, low].sort());
    }
    const context = await desk.request('GET', '/customers/owner', { token: frontline });
    expect(
      (context.body['customer']?.['recentTickets'] as unknown as Json[]).map(({ _id }) => String(_id)),
    ).toEqual([low]);
  });

  it('lets those see a ticket who were called to it, whatever their level', async () => {
    expect((await desk.request('GET', `/tickets/${high}`, { token: frontline })).status).toBe(404);
    const note = await desk.request('POST', `/tickets/${high}/notes`, {
      token: tokens.agent,
      body: { message: 'What did the customer tell you, @front?' },
    });
    expect(note.status).toBe(201);
    expect((await desk.request('GET', `/tickets/${high}`, { token: frontline })).status).toBe(200);
  });

  it('is written down in docs/rights.md as it is', () => {
    const rows = routes
      .filter(([, operation]) => operation['x-right'] !== undefined)
      .map(([route, operation]) => [
        `\`${route.replace(BASE, '')}\``,
        operation['x-right'] ?? '',
        ...ROLES.map((role) => (operation['x-roles']?.includes(role) ? '✓' : '')),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const marker = '<!-- generated: npm test -- test/api/rights with UPDATE_DOCS=1 -->';
    const written = readFileSync(TABLE, 'utf8');
    const wanted = `${written.slice(0, written.indexOf(marker))}${marker}\n\n${table([['route', 'right', ...ROLES], ...rows])}\n`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(TABLE, wanted);
    expect(readFileSync(TABLE, 'utf8')).toBe(wanted);
  });
});

/** Padded as the formatter wants it. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map((row) =>
    line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
