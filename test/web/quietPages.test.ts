import type { Page } from 'playwright-core';
import { WebDesk } from './webDesk';

/** What a browser complains of, and what was refused or did not arrive, from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

describe('on a desk that is no demo', () => {
  let web: WebDesk;
  let number: string;
  beforeAll(async () => {
    web = await WebDesk.startPlain();
    const agent = await web.token(web.people.agent);
    await web.desk.request('GET', '/agents/me', { token: agent });
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'A quiet page' });
    number = String(ticket['ticketNumber']);
  });
  afterAll(() => web.stop());

  it.each([
    ['customer', ['/', '/portal/new', '/portal/tickets', '/portal/tickets/NUMBER', '/portal/profile']],
    ['agent', ['/', '/console/tickets', '/console/tickets/NUMBER', '/console/mentions', '/console/outreach']],
    ['lead', ['/', '/console/wall', '/console/staff', '/console/tickets/NUMBER']],
    ['admin', ['/', '/console/staff', '/console/policy', '/console/audit', '/console/keys']],
  ] as const)('the sign-in and every page of the %s ask for nothing that is refused', async (who, paths) => {
    const token = await web.token(web.people[who]);
    for (const path of paths) {
      const page = await web.open(null, 'about:blank');
      const complaints = complaintsOf(page);
      await page.goto(`${web.desk.url}${path.replace('NUMBER', number)}`);
      await page.getByLabel('Token', { exact: true }).fill(token);
      await page.getByRole('button', { name: 'Sign in with the token' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
      await page.locator('main h1').waitFor();
      await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
      await page.waitForLoadState('load');
      expect([path, ...complaints]).toEqual([path]);
      await page.context().close();
    }
  });
});
