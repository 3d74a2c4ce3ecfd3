import type { Locator, Page } from 'playwright-core';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { WebDesk } from './webDesk';

/** Longer than a phone is wide, and without a place to break it. */
const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger'.repeat(2);

const CUSTOMER: TokenSubject = {
  sub: 'cust-long-words',
  role: 'customer',
  tier: 'vip',
  name: `${WORD.slice(0, 60)} ${WORD.slice(0, 60)}`,
  email: 'long@customer.example',
  zoneinfo: 'Europe/Berlin',
  locale: 'en',
};

describe('words that are longer than a page is wide', () => {
  let web: WebDesk;
  let ref: string;
  beforeAll(async () => {
    web = await WebDesk.start(undefined, [CUSTOMER]);
    const [customer, agent, lead] = await Promise.all([
      web.token(CUSTOMER),
      web.token(web.people.agent),
      web.token(web.people.lead),
    ]);
    await web.desk.request('GET', '/agents/me', { token: lead });
    const ticket = await web.desk.open(customer, {
      subject: WORD,
      description: WORD,
    });
    ref = String(ticket['ticketNumber']);
    const note = { message: `@${web.people.lead.sub} ${WORD}` };
    const noted = await web.desk.request('POST', `/tickets/${ref}/notes`, { token: agent, body: note });
    expect(noted.status).toBe(201);
    const answer = { message: WORD, awaitCustomer: true };
    await web.desk.request('POST', `/tickets/${ref}/responses`, { token: agent, body: answer });
  });
  afterAll(() => web.stop());

  /** What reaches past the edge of the window; a page that scrolls sideways has something. */
  const tooWide = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => element.outerHTML.slice(0, 80))
        .slice(0, 20);
    });

  async function settle(page: Page): Promise<void> {
    const fitted = (): boolean =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth;
    await page.waitForFunction(fitted).catch(() => undefined);
  }

  async function fits(page: Page, path: string, shown: string): Promise<void> {
    await page.goto(`${web.desk.url}${path}`);
    await page.locator('#main').getByText(shown).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'));
    for (const width of [320, 640, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      // Pictures are drawn anew a moment after the window has changed.
      await settle(page);
      expect({ path, width, tooWide: await tooWide(page) }).toEqual({ path, width, tooWide: [] });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('do not make a page of the portal scroll sideways', async () => {
    const page = await web.open(CUSTOMER, '/portal');
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    await fits(page, '/portal', WORD);
    await fits(page, `/portal/tickets/${ref}`, WORD);
    await page.getByLabel('Your answer').fill(WORD);
    await page.setInputFiles('input[type=file]', {
      name: `${WORD}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from('words'),
    });
    await page.getByText(`${WORD}.txt`).first().waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    await settle(page);
    expect(await tooWide(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: `${WORD}.txt` })
      .first()
      .waitFor();
    await fits(page, `/portal/tickets/${ref}`, `${WORD}.txt`);
    await fits(page, '/portal/profile', WORD.slice(0, 60));
    await page.context().close();
  });

  it('do not make a page of the console scroll sideways', async () => {
    const page = await web.open(web.people.lead, `/console/tickets/${ref}`);
    await page.getByRole('heading', { name: WORD }).waitFor();
    await fits(page, `/console/tickets/${ref}`, WORD);
    await fits(page, '/console/tickets', WORD);
    await fits(page, '/console/mentions', WORD);
    await fits(page, '/console/wall', 'Sarah Johnson');
    await page.context().close();
    const agent = await web.open(web.people.agent, '/console');
    await agent.getByRole('heading', { name: 'My queue' }).waitFor();
    await fits(agent, '/console', WORD);
    await agent.context().close();
  });

  /** Whether the first letter of what an element shows is in sight, within what cuts it off. */
  const beginsInSight = (part: Locator): Promise<boolean> =>
    part.evaluate((element) => {
      const text = element.firstChild;
      if (!text) return false;
      const letter = document.createRange();
      letter.setStart(text, 0);
      letter.setEnd(text, 1);
      const inner = letter.getBoundingClientRect();
      const outer = (element.parentElement ?? element).getBoundingClientRect();
      return inner.width > 0 && inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    });

  it('are cut at their end, and not at their beginning, where the page is read the other way', async () => {
    const page = await web.open(web.people.agent, `/console/tickets/${ref}`, { language: 'ar' });
    const tab = page.locator('nav li bdi', { hasText: WORD });
    await tab.waitFor();
    expect(await beginsInSight(tab)).toBe(true);
    for (const path of ['/console', '/console/tickets']) {
      await page.goto(`${web.desk.url}${path}`);
      const subject = page.locator('[data-row] bdi', { hasText: WORD }).first();
      await subject.waitFor();
      expect([path, await beginsInSight(subject)]).toEqual([path, true]);
    }
    await page.context().close();
  });
});
