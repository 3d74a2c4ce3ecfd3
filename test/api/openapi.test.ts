import { TestDesk, type Json } from './desk';

interface Operation {
  summary?: string;
  'x-roles'?: string[];
  security?: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: object }>; headers?: object }
  >;
}

describe('the OpenAPI document', () => {
  let desk: TestDesk;
  let document: Json;
  let operations: [route: string, operation: Operation][];
  beforeAll(async () => {
    desk = await TestDesk.start();
    document = (await desk.request('GET', '//openapi.json')).body;
    operations = Object.entries(
      document['paths'] as unknown as Record<string, Record<string, Operation>>,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, it]) => [`${method.toUpperCase()} ${path}`, it] as const),
    ) as [string, Operation][];
  });
  afterAll(() => desk.stop());

  it('has every route that the API serves', () => {
    const routes = operations.map(([route]) => route);
    expect(routes).toEqual(
      expect.arrayContaining([
        'POST /api/v1/support/tickets',
        'GET /api/v1/support/tickets',
        'GET /api/v1/support/tickets/{id}',
        'PATCH /api/v1/support/tickets/{id}',
        'POST /api/v1/support/tickets/{id}/responses',
        'POST /api/v1/support/tickets/{id}/notes',
        'PUT /api/v1/support/tickets/{id}/assignee',
        'PUT /api/v1/support/tickets/{id}/resolve',
        'PUT /api/v1/support/tickets/{id}/reopen',
        'PUT /api/v1/support/tickets/{id}/close',
        'POST /api/v1/support/tickets/{id}/escalate',
        'GET /api/v1/support/tickets/{id}/timeline',
        'GET /api/v1/support/tickets/{id}/sla',
        'GET /api/v1/support/on-call',
        'GET /api/v1/support/on-call/{level}',
        'PUT /api/v1/support/on-call/{level}',
        'POST /api/v1/support/on-call/{level}/overrides',
        'DELETE /api/v1/support/on-call/{level}/overrides/{id}',
        'GET /api/v1/support/on-call/{level}/shifts',
        'GET /api/v1/support/outreach',
        'POST /api/v1/support/outreach/{id}/done',
        'GET /health/live',
        'GET /health/ready',
      ]),
    );
  });

  it('tells of each what it is, who may, what it takes, what it answers and how it fails', () => {
    for (const [route, operation] of operations) {
      const at = (fact: unknown): [string, unknown] => [route, fact];
      const isPublic = operation['x-roles'] === undefined;
      // A preview is a question with a body.
      const writes = /^(POST|PUT|PATCH)/.test(route) && !route.endsWith('/preview');
      const statuses = Object.keys(operation.responses);
      expect(at(operation.summary)).toEqual(at(expect.stringMatching(/\S/)));
      expect(at(statuses.some((status) => status.startsWith('2')))).toEqual(at(true));
      expect(at(statuses)).toEqual(
        at(expect.arrayContaining(isPublic ? ['500'] : ['401', '403', '500', '503'])),
      );
      if (!isPublic) expect(at(operation.security)).toEqual(at([{ bearer: [] }]));
      if (route.includes('{')) expect(at(statuses)).toEqual(at(expect.arrayContaining(['404'])));
      if (writes && operation.requestBody) {
        expect(at(statuses)).toEqual(at(expect.arrayContaining(['400', '409', '413', '415', '422'])));
        expect(at(operation.parameters?.map(({ name }) => name))).toEqual(
          at(expect.arrayContaining(['Idempotency-Key'])),
        );
        const schema = (
          operation.requestBody.content['application/json'] ??
          operation.requestBody.content['multipart/form-data']
        )?.schema;
        expect(at(schema && ('$ref' in schema || 'type' in schema))).toEqual(at(true));
      }
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(at(response.headers)).toEqual(
          at(expect.objectContaining({ 'x-request-id': expect.anything() })),
        );
        if ('429' in operation.responses) {
          expect(at(response.headers)).toEqual(
            at(
              expect.objectContaining({
                RateLimit: expect.anything(),
                'RateLimit-Policy': expect.anything(),
              }),
            ),
          );
        }
        if (Number(status) >= 400) {
          const schema = response.content?.['application/json']?.schema;
          expect(at([status, schema])).toEqual(at([status, { $ref: '#/components/schemas/ErrorAnswer' }]));
        }
      }
    }
  });

  it('has no reference to what it does not define', () => {
    const text = JSON.stringify(document);
    const schemas = document['components']?.['schemas'] as unknown as Record<string, object>;
    const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((name) => !(name in schemas))).toEqual([]);
  });

  it('is shown on a page whose parts all come from this server', async () => {
    const page = await (await fetch(`${desk.url}/docs`)).text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) {
      const address = new URL(part, `${desk.url}/docs`);
      expect(address.origin).toBe(desk.url);
      expect([part, (await fetch(address)).status]).toEqual([part, 200]);
    }
    expect(page).not.toMatch(/<script>(?!\s*<\/script>)\s*\S/);
  });
});
