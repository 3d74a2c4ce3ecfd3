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
    const assignee = { agentId: web.people.agent.sub };
    await web.desk.request('PUT', `/tickets/${number}/assignee`, { token: lead, body: assignee });
    const page = await onTicket(COLLEAGUE, number);
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
    await page.keyboard.press('r');
    await page.keyboard.type('Not yet');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByLabel('Note for colleagues').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    expect(await page.getByLabel('Your message').inputValue()).toBe('Not yet');
    await page.context().close();
  });
});
