import { untilTrue } from '../resilience/desk/untilTrue';
import { TestDesk, type Json } from './desk';

/** A route as the OpenAPI document tells it. */
export interface Route {
  method: string;
  path: string;
  roles: string[];
  takesBody: boolean;
}

/** An id of the right shape that is nobody's. */
export const NOBODYS = 'f'.repeat(24);
const WRITES = ['post', 'put', 'patch', 'delete'];

/** A desk with a ticket, every route of its document, and a count of what is stored before anybody sends nonsense. */
export class NonsenseDesk {
  private constructor(
    readonly desk: TestDesk,
    readonly customer: string,
    readonly agent: string,
    private readonly admin: string,
    readonly ticket: Json,
    readonly routes: Route[],
    private readonly before: Record<string, number>,
  ) {}

  static async start(): Promise<NonsenseDesk> {
    const desk = await TestDesk.start();
    const customer = await desk.customer('premium');
    const agent = await desk.agent();
    const admin = await desk.token({ sub: 'root', role: 'admin' });
    // People are taken in, and the ticket finds its agent, before anything is counted.
    for (const token of [customer, agent, admin]) await desk.request('GET', '/tickets', { token });
    const ticket = await desk.open(customer);
    const routes = routesOf((await desk.request('GET', '//openapi.json')).body);
    await settled(desk);
    return new NonsenseDesk(desk, customer, agent, admin, ticket, routes, await counts(desk));
  }

  stop(): Promise<void> {
    return this.desk.stop();
  }

  /** Routes that are not for everybody. */
  guarded(): Route[] {
    return this.routes.filter(({ roles }) => roles.length > 0);
  }

  /** Routes that take a body in JSON. */
  writes(): Route[] {
    return this.routes.filter(({ takesBody }) => takesBody);
  }

  /** A token that a route is for. */
  tokenFor({ roles }: Route): string {
    return roles.includes('admin') ? this.admin : this.customer;
  }

  /** An address of the route, of what is nobody's. */
  pathOf({ path }: Route): string {
    return `/${path.replace(/\{[^}]+\}/g, NOBODYS)}`;
  }

  /** Nothing of all that was sent has been stored. */
  async expectNothingStored(): Promise<void> {
    expect(await counts(this.desk)).toEqual(this.before);
  }
}

function routesOf(document: Json): Route[] {
  const paths = document['paths'] as unknown as Record<
    string,
    Record<string, { 'x-roles'?: string[]; requestBody?: { content: object } }>
  >;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      roles: operation['x-roles'] ?? [],
      // Files come as forms: see files.test.ts.
      takesBody: WRITES.includes(method) && 'application/json' in (operation.requestBody?.content ?? {}),
    })),
  );
}

/** Documents of what a request could store; people are taken in by any valid token. */
async function counts({ desk }: TestDesk): Promise<Record<string, number>> {
  const { database } = desk;
  const names = ['tickets', 'events', 'messages', 'notifications', 'policies', 'surveys'] as const;
  const found = await Promise.all(
    names.map(async (name) => [name, await database[name].countDocuments()] as const),
  );
  return Object.fromEntries(found);
}

const settled = ({ desk }: TestDesk): Promise<void> =>
  untilTrue('the tickets have been started', async () => {
    return (await desk.database.tickets.countDocuments({ 'engine.started': false })) === 0;
  });
