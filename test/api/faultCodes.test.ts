import { TestDesk } from './desk';

/** What is wrong with a field is told to programs by a code that stays; the words beside it are for people. */
describe('the code of a fault', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  const sound = {
    subject: 'A subject',
    description: 'A description',
    category: 'technical',
    priority: 'low',
  };

  it.each([
    ['subject', 'required', undefined, { ...sound, subject: undefined }],
    ['subject', 'type', 'string', { ...sound, subject: 7 }],
    ['subject', 'minLength', 1, { ...sound, subject: '  ' }],
    ['subject', 'maxLength', 200, { ...sound, subject: 'x'.repeat(201) }],
    ['subject', 'characters', undefined, { ...sound, subject: 'up\u202eside' }],
    ['category', 'required', undefined, { ...sound, category: undefined }],
    ['category', 'enum', undefined, { ...sound, category: 'other' }],
    ['attachments', 'type', 'array', { ...sound, attachments: 'a' }],
    ['attachments', 'maxItems', 10, { ...sound, attachments: Array.from({ length: 11 }, () => 'a') }],
    ['attachments', 'reference', undefined, { ...sound, attachments: ['no-file'] }],
    ['attachments.0', 'reference', undefined, { ...sound, attachments: ['0'.repeat(24)] }],
    ['surprise', 'additionalProperties', undefined, { ...sound, surprise: 1 }],
  ])('of a new ticket with a faulty %s is %s', async (field, code, expected, body) => {
    const answer = await desk.request('POST', '/tickets', { token: await desk.customer(), body });
    expect(answer.status).toBe(422);
    expect(answer.body['error']?.['details']).toEqual([
      { field, code, message: expect.any(String), ...(expected === undefined ? {} : { expected }) },
    ]);
  });

  it('of a change that the rules refuse is theirs', async () => {
    const ticket = await desk.open(await desk.customer());
    const path = `/tickets/${String(ticket['_id'])}`;
    const token = await desk.token({ sub: 'admin-of-codes', role: 'admin', name: 'Ada' });
    const refused = async (body: object): Promise<unknown> => {
      const answer = await desk.request('PATCH', path, { token, body });
      expect(answer.status).toBe(422);
      return answer.body['error']?.['details'];
    };
    expect(await refused({})).toMatchObject([{ field: 'body', code: 'minProperties', expected: 1 }]);
    expect(await refused({ complexity: 'special' })).toMatchObject([{ field: 'dueAt', code: 'required' }]);
    expect(await refused({ complexity: 'special', dueAt: '2020-01-01T00:00:00Z' })).toMatchObject([
      { field: 'dueAt', code: 'past' },
    ]);
  });

  it('of a policy tells a format, an order and a bound with what was expected', async () => {
    const token = await desk.token({ sub: 'admin-of-codes', role: 'admin', name: 'Ada' });
    const { body } = await desk.request('GET', '/policy', { token });
    const policy = body['policy'] as unknown as {
      deskZone: string;
      tiers: { vip: { response: { low: object }; opensPerHour?: number } };
    };
    policy.deskZone = 'Mars/Base';
    policy.tiers.vip.response.low = { goal: 'PT9H', deadline: 'PT8H' };
    policy.tiers.vip.opensPerHour = 0;
    const answer = await desk.request('PUT', '/policy', { token, body: policy });
    expect(answer.body['error']?.['details']).toMatchObject([
      { field: 'deskZone', code: 'format', expected: 'time-zone' },
      { field: 'tiers.vip.response.low.goal', code: 'order', expected: 'deadline' },
      { field: 'tiers.vip.opensPerHour', code: 'minimum', expected: 1 },
    ]);
  });
});
