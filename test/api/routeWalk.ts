import { MethodsOfPath } from '../../src/api/http/methodsOfPath';
import type { Role } from '../../domain/vocabulary';
import type { TestDesk } from './desk';

/** What the document says of a route. */
export interface Operation {
  summary: string;
  'x-right'?: string;
  'x-roles'?: Role[];
}

export type DocumentedRoute = [route: string, operation: Operation];

const BASE = '/api/v1/support';
/** What needs no token, and why nobody needs one. */
const PUBLIC = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /sign-in/configuration',
  `GET ${BASE}/surveys/{token}`,
  `POST ${BASE}/surveys/{token}`,
  // whoever has the link
  `GET ${BASE}/files/{id}`,
  `GET ${BASE}/files/{id}/thumbnail`,
]);
/** What is no part of the API: the document and its page, the web client, answers to browsers that ask before they ask. */
const NO_API =
  /^GET \/(?:docs|openapi\.|assets\/|favicon\.svg$|sign-in|portal|console|survey\/|$)|^OPTIONS \*$/;

/**
 * Notes every route that an API registers from here on, whether its document tells of it or not.
 * @returns what was registered, and notes no more
 */
export function watchRoutes(): () => Set<string> {
  const adding = jest.spyOn(MethodsOfPath.prototype, 'add');
  return () => {
    const served = adding.mock.calls.flatMap(([url, methods]) =>
      [methods].flat().map((method) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`),
    );
    adding.mockRestore();
    return new Set(served);
  };
}

/** The routes that a desk's document tells of. */
export async function documentedRoutes(desk: TestDesk): Promise<DocumentedRoute[]> {
  const document = (await desk.request('GET', '//openapi.json')).body;
  const paths = document['paths'] as unknown as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]): DocumentedRoute => [`${method.toUpperCase()} ${path}`, it]),
  );
}

/** What is wrong with the rules of an API's routes: nothing, where each route has one or is meant for everybody. */
export function faultsOfRules(served: ReadonlySet<string>, documented: readonly DocumentedRoute[]): string[] {
  const known = new Map(documented);
  // Fastify answers HEAD wherever it answers GET, by the same handler.
  const asked = [...served].filter((route) => !route.startsWith('HEAD '));
  const faults = [...new Set([...asked, ...known.keys()])].flatMap((route) => {
    const operation = known.get(route);
    if (!operation) return NO_API.test(route) ? [] : [`${route} is not in the document`];
    const { 'x-right': right, 'x-roles': roles = [] } = operation;
    if (PUBLIC.has(route)) return right === undefined ? [] : [`${route} is meant for everybody`];
    if (right === undefined) return [`${route} has no rule`];
    return roles.length === 0 ? [`${route} is for nobody`] : [];
  });
  return faults.sort();
}
