import { TestDesk } from './desk';
import { uploaded } from './fileDesk';

describe('the life of a ticket over HTTP', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  it('goes from open to close in the shapes of the specification', async () => {
    const customer = await desk.customer('premium', { name: 'Ada', zoneinfo: 'Europe/Berlin' });
    const agent = await desk.agent({ sub: 'sarah' });
    expect((await desk.request('GET', '/tickets', { token: agent })).status).toBe(200);

    const opened = await desk.request('POST', '/tickets', {
      token: customer,
      body: {
        subject: 'Issue with itinerary generation',
        description: 'Detailed description of the problem...',
        category: 'technical',
        priority: 'medium',
        attachments: [await uploaded(desk, customer, { name: 'a.txt', bytes: 'What I saw.' })],
      },
    });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      success: true,
      ticket: {
        _id: expect.stringMatching(/^[0-9a-f]{24}$/),
        ticketNumber: expect.stringMatching(/^SPT-\d{4}-\d{6}$/),
        subject: 'Issue with itinerary generation',
        status: 'open',
        assignedAgent: { name: 'Sarah Johnson', email: 'sarah@example.com' },
        slaDeadline: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        createdAt: expect.stringMatching(/Z$/),
        tier: 'premium',
        channel: 'email',
        level: 1,
        attachments: [{ name: 'a.txt', type: 'text/plain', size: 11 }],
      },
    });
    const id = String(opened.body['ticket']?.['_id']);
    const number = String(opened.body['ticket']?.['ticketNumber']);

    const read = await desk.request('GET', `/tickets/${number}`, { token: customer });
    expect([read.status, read.body['ticket']]).toEqual([200, opened.body['ticket']]);

    const replied = await desk.request('POST', `/tickets/${id}/responses`, {
      token: agent,
      body: { message: 'Thank you for contacting us. Which day?', awaitCustomer: true },
    });
    expect([replied.status, replied.body['message']]).toEqual([201, 'Response added successfully']);
    expect(replied.body['ticket']).toMatchObject({
      status: 'awaiting-response',
      closesAt: after(replied.body['ticket']?.['updatedAt'], 14 * 24),
    });
    expect(replied.headers.get('etag')).toBe(`"${String(replied.body['ticket']?.['version'])}"`);

    const answered = await desk.request('POST', `/tickets/${number}/responses`, {
      token: customer,
      body: { message: 'Additional information about my issue...', attachments: [] },
    });
    expect(answered.status).toBe(201);
    expect(answered.body['ticket']).toMatchObject({
      status: 'in-progress',
      responseHistory: [
        { author: 'agent', agentName: 'Sarah Johnson', message: 'Thank you for contacting us. Which day?' },
        { author: 'customer', agentName: null, message: 'Additional information about my issue...' },
      ],
    });

    const note = await desk.request('POST', `/tickets/${id}/notes`, {
      token: agent,
      body: { message: 'Ask @sarah about the planner.' },
    });
    expect(note.status).toBe(201);
    expect(note.body['ticket']?.['notes']).toMatchObject([{ message: 'Ask @sarah about the planner.' }]);

    const changed = await desk.request('PATCH', `/tickets/${id}`, {
      token: agent,
      body: { priority: 'critical', tags: ['planner', 'planner', 'beta'] },
    });
    expect(changed.status).toBe(200);
    expect(changed.body['ticket']).toMatchObject({ priority: 'critical', tags: ['planner', 'beta'] });

    const escalated = await desk.request('POST', `/tickets/${id}/escalate`, {
      token: agent,
      body: { reason: 'needs the planner team', toLevel: 2 },
    });
    expect([escalated.status, escalated.body['ticket']?.['level']]).toEqual([200, 2]);

    const resolved = await desk.request('PUT', `/tickets/${id}/resolve`, {
      token: agent,
      body: { resolution: 'Fixed with the new planner.' },
    });
    expect([resolved.status, resolved.body['ticket']?.['status']]).toEqual([200, 'resolved']);
    // What the customer is told of the time that is left is what the engine goes by.
    expect(resolved.body['ticket']).toMatchObject({
      closesAt: after(resolved.body['ticket']?.['resolvedAt'], 72),
      reopenableUntil: null,
    });

    const reopened = await desk.request('PUT', `/tickets/${id}/reopen`, {
      token: customer,
      body: { reason: 'Still empty.' },
    });
    expect([reopened.status, reopened.body['ticket']?.['status']]).toEqual([200, 'in-progress']);

    const closed = await desk.request('PUT', `/tickets/${id}/close`, {
      token: customer,
      body: { resolution: 'Issue resolved - user confirmed fix works', satisfactionRating: 5 },
    });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({
      success: true,
      message: 'Ticket closed successfully',
      ticket: {
        status: 'closed',
        satisfactionRating: 5,
        reopens: 1,
        closesAt: null,
        reopenableUntil: after(closed.body['ticket']?.['closedAt'], 7 * 24),
      },
    });

    const again = await desk.request('PUT', `/tickets/${id}/resolve`, {
      token: agent,
      body: { resolution: 'x' },
    });
    expect(again.status).toBe(409);
    expect(again.body['error']).toMatchObject({
      code: 'illegal_transition',
      details: { from: 'closed', to: 'resolved' },
    });
  });
});

/** An instant so many hours after another. */
function after(instant: unknown, hours: number): string {
  return new Date(Date.parse(String(instant)) + hours * 3_600_000).toISOString();
}
