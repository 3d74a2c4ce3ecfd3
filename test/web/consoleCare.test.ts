import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { WebDesk } from './webDesk';

/** Of the same level as the agent: a ticket that one of the two has is still in the other's sight. */
const COLLEAGUE: TokenSubject = {
  sub: `agent-${randomBytes(3).toString('hex')}`,
  role: 'agent',
  level: 2,
  name: 'Omar Haddad',
  email: 'omar@desk.example',
};

describe('the agents’ console', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start(undefined, [COLLEAGUE]);
  });
  afterAll(() => web.stop());

  const numberOf = async (more: Record<string, unknown>): Promise<string> =>
    String((await web.desk.open(await web.token(web.people.customer), more))['ticketNumber']);
  const onTicket = async (who: TokenSubject, number: string): Promise<Page> => {
    const page = await web.open(who, `/console/tickets/${number}`);
    await page.getByLabel('Your message').waitFor();
    return page;
  };

  it('says that a ticket has gone out of sight, keeps the draft, asks no more, and takes it up again', async () => {
    const number = await numberOf({ subject: 'Gone upstairs' });
    const lead = await web.token(web.people.lead);
    let has = '';
    while (has === '') {
      const { body } = await web.desk.request('GET', `/tickets/${number}`, { token: lead });
      has = String(body['ticket']?.['assignedAgent']?.['id'] ?? '');
    }
    // Whoever has had it may follow it; the other may not.
    const page = await onTicket(has === COLLEAGUE.sub ? web.people.agent : COLLEAGUE, number);
    await page.getByLabel('Your message').fill('Half an answer');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const to = (toLevel: number): Promise<unknown> =>
      web.desk.request('POST', `/tickets/${number}/escalate`, {
        token: lead,
        body: { toLevel, reason: 'Needs an expert' },
      });
    await to(3);
    await page.getByRole('alert').getByText('out of your sight').waitFor();
    expect(await page.getByRole('button', { name: 'Escalate' }).count()).toBe(0);
    expect(await page.getByLabel('Your message').count()).toBe(0);
    expect(await page.getByLabel('Your draft to the customer').inputValue()).toBe('Half an answer');
    asked.length = 0;

    // One who leaves and comes back is told so at once, and nothing asks again and again.
    await page.keyboard.press('q');
    await page.getByRole('heading', { name: 'My queue' }).waitFor();
    await page.getByRole('navigation', { name: 'Open tickets' }).getByText('Gone upstairs').click();
    await page.getByRole('alert').getByText('out of your sight').waitFor();
    await page.waitForTimeout(4_000);
    expect(asked.filter((url) => url.endsWith(`/events`)).length).toBeLessThanOrEqual(1);

    await to(2);
    await page.getByLabel('Your message').waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Half an answer');
    await page.context().close();
  });

  it('gives the focus back to what opened a dialog, and Escape leaves the field with its text', async () => {
    const page = await onTicket(web.people.agent, await numberOf({ subject: 'Where was I' }));
    for (const name of ['Assign', 'Escalate', 'Change']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.waitForFunction((words) => document.activeElement?.textContent === words, name);
    }
    const inField = (label: string): Promise<void> =>
      page.getByLabel(label).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('r');
    await inField('Your message');
    await page.keyboard.type('Not yet');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await inField('Note for colleagues');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await inField('Your message');
    expect(await page.getByLabel('Your message').inputValue()).toBe('Not yet');
    await page.context().close();
  });

  it('rings the whole words of a page to acknowledge, and takes it by a key', async () => {
    const number = await numberOf({ subject: 'Lost at sea', category: 'emergency', priority: 'critical' });
    const token = await web.token(web.people.lead);
    const read = async () => (await web.desk.request('GET', `/tickets/${number}`, { token })).body['ticket']!;
    let asked = '';
    while (asked === '') asked = String((await read())['page']?.['pagedAgents']?.[0]?.['id'] ?? '');
    const who = [web.people.agent, COLLEAGUE, web.people.lead].find(({ sub }) => sub === asked);
    const page = await web.open(who ?? web.people.agent, '/console');
    const link = page.getByRole('region', { name: 'You are asked' }).getByRole('link').first();
    await link.focus();
    expect((await link.boundingBox())?.width).toBeGreaterThan(60);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lost at sea' }).waitFor();
    await page.getByRole('button', { name: 'Acknowledge' }).waitFor();
    await page.keyboard.press('y');
    while (String((await read())['page']?.['acknowledgedBy']?.['id']) !== asked)
      await page.waitForTimeout(100);
    await page.getByRole('button', { name: 'Acknowledge' }).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('does by the palette what can be done here, and knows the pages that one may see', async () => {
    const page = await onTicket(web.people.agent, await numberOf({ subject: 'By its name' }));
    const palette = page.getByRole('dialog', { name: 'Search and go' });
    const choose = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      // It takes the focus a moment after it is there.
      await palette.locator('input:focus').waitFor();
      await page.keyboard.type(words);
      await palette.getByRole('button', { name: words }).waitFor();
      await page.keyboard.press('Enter');
      await palette.waitFor({ state: 'hidden' });
    };
    await choose('Escalate');
    await page.getByRole('dialog', { name: 'Escalate' }).waitFor();
    await page.keyboard.press('Escape');
    await choose('Write a note');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-composer'));
    await page.getByLabel('Note for colleagues').waitFor();
    await choose('Dark colours');
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await choose('Off duty');
    await page.getByRole('button', { name: 'Off duty' }).waitFor();
    await page.keyboard.press('Control+k');
    await palette.getByRole('button', { name: /^Tickets/ }).waitFor();
    expect(await palette.getByRole('button', { name: 'Live wall' }).count()).toBe(0);
    await page.context().close();

    // On a phone it is behind the portrait.
    const phone = await web.open(web.people.admin, '/console', { viewport: { width: 390, height: 844 } });
    await phone.getByRole('button', { name: /^Account of/ }).click();
    await phone.getByRole('button', { name: 'Search and go' }).click();
    const small = phone.getByRole('dialog', { name: 'Search and go' });
    for (const name of ['Live wall', 'Policy', 'Audit', 'Service keys', 'Sign out'])
      await small.getByRole('button', { name }).waitFor();
    await small.getByRole('button', { name: 'Audit' }).click();
    await phone.getByRole('heading', { name: 'Audit' }).waitFor();
    await phone.context().close();
  });

  it('tells an agent that a page is not for them, without asking the API', async () => {
    const page = await web.open(web.people.agent, '/console');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const place of ['wall', 'policy', 'audit', 'keys']) {
      await page.goto(`${web.desk.url}/console/${place}`);
      await page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
    }
    expect(
      asked.filter((path) => /reports|policy$|audit|service-keys/.test(path) && path.startsWith('/api')),
    ).toEqual([]);
    await page.context().close();
  });

  it('says when one’s availability could not be set', async () => {
    const page = await web.open(COLLEAGUE, '/console');
    const refusal = { error: { code: 'engine_unavailable', message: 'Not now', requestId: 'r-1' } };
    await page.route('**/agents/me/availability', (route) => route.fulfill({ status: 503, json: refusal }));
    await page.getByRole('button', { name: 'Available' }).click();
    await page.getByRole('menuitem', { name: 'Away for an hour' }).click();
    await page.getByRole('alert').getByText('Not possible at this moment').waitFor();
    await page.unroute('**/agents/me/availability');
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Away', exact: true }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('tells of one’s availability what was said last, also where an older answer comes after', async () => {
    const page = await web.open(COLLEAGUE, '/console');
    await page.getByRole('button', { name: 'Away', exact: true }).waitFor();
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/agents/me', async (route) => {
      const response = await route.fetch();
      await gone;
      // By then nobody may wait for it any more.
      await route.fulfill({ response }).catch(() => undefined);
    });
    const asked = page.waitForRequest('**/agents/me');
    await numberOf({ subject: 'Something happens' });
    await asked;
    await page.getByRole('button', { name: 'Away', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Off duty' }).click();
    const off = page.getByRole('button', { name: 'Off duty', exact: true });
    await off.waitFor();
    letGo();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
    expect(await off.count()).toBe(1);
    await page.context().close();
  });

  it('says of an erased ticket that its words were erased, and by whom things were done by name', async () => {
    const gone: TokenSubject = {
      ...web.people.customer,
      sub: `${web.people.customer.sub}-gone`,
      name: 'Gone Customer',
    };
    const token = await web.token(gone);
    const ticket = await web.desk.open(token, { subject: 'Soon forgotten' });
    const number = String(ticket['ticketNumber']);
    const lead = await web.token(web.people.lead);
    const body = { agentId: web.people.agent.sub };
    await web.desk.request('PUT', `/tickets/${number}/assignee`, { token: lead, body });
    const page = await onTicket(web.people.lead, number);
    await page.getByText('Assigned to Sarah Johnson').first().waitFor();
    expect(await page.getByText(web.people.agent.sub).count()).toBe(0);

    expect((await web.desk.request('DELETE', '/customers/me', { token })).status).toBe(202);
    const subject = async (): Promise<unknown> =>
      (await web.desk.request('GET', `/tickets/${number}`, { token: lead })).body['ticket']?.['subject'];
    while ((await subject()) !== '') await page.waitForTimeout(200);
    await page.reload();
    await page.getByRole('heading', { name: 'Erased', exact: true }).waitFor();
    await page.getByText('These words were erased.').first().waitFor();
    await page.getByText('erased at the customer’s request').waitFor();
    await page.getByText('The customer’s data was erased on request').waitFor();
    await page.getByRole('navigation', { name: 'Open tickets' }).getByText('Erased').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Reopen/ }).count()).toBe(0);
    await page.context().close();
  });

  it('says of a clock that would move that it is paused', async () => {
    const page = await web.open(web.people.admin, '/console/policy');
    const move = { clock: 'resolution', cycle: 1, paused: true, breaches: false };
    const clocks = [{ ...move, was: '2026-03-02T10:00:00.000Z', now: '2026-03-02T12:00:00.000Z' }];
    const moves = [{ ticketId: 't1', ticketNumber: 'SPT-2026-000001', tier: 'vip', clocks }];
    const json = { dryRun: true, tickets: 1, moving: 1, breaching: 0, moves, complete: true };
    await page.route('**/policy/replan', (route) => route.fulfill({ json }));
    await page.getByRole('button', { name: 'Show what would move' }).click();
    await page
      .getByRole('row', { name: /SPT-2026-000001/ })
      .getByText('paused')
      .waitFor();
    await page.context().close();
  });

  it('fits its window: nothing scrolls sideways, no column is cut, and the address is plain', async () => {
    const page = await web.open(web.people.lead, '/console/tickets?level=2');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe('?level=2');
    await page.goto(`${web.desk.url}/console/tickets`);
    await page.locator('[data-row]').first().waitFor();
    expect(await overhang(page, 'main [role=region]')).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${web.desk.url}/console`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overhang(page, 'html')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

/** By how much the widest of these is cut, in px. */
function overhang(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluateAll((elements) => Math.max(...elements.map((one) => one.scrollWidth - one.clientWidth)));
}
