import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { freePorts } from '../../src/embedded/ports';
import { Client, tokenOf } from '../resilience/desk/client';
import { DeskOfProcesses } from '../resilience/desk/deskOfProcesses';
import type { Program } from '../resilience/desk/program';
import { untilTrue } from '../resilience/desk/untilTrue';

jest.setTimeout(180_000);

/** As long as the client takes what it has read for new (App.tsx), in ms. */
const STALE_AFTER = 10_500;
/** How often the client asks before it gives up. */
const TRIES = 3;

const AGENT: TokenSubject = {
  sub: 'agent-of-the-open-page',
  role: 'agent',
  level: 2,
  name: 'Sarah Johnson',
  email: 'sarah@desk.example',
};
const CUSTOMER: TokenSubject = {
  sub: 'customer-of-the-open-page',
  role: 'customer',
  tier: 'premium',
  name: 'Priya Shah',
  email: 'priya@customer.example',
};

describe('a desk that is killed under an open page', () => {
  let desk: DeskOfProcesses;
  let browser: Browser;
  let port: string;
  beforeAll(async () => {
    port = String((await freePorts(1))[0]);
    [desk, browser] = await Promise.all([DeskOfProcesses.make(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await desk.stop();
  });

  let running: Program | null = null;
  const start = async (): Promise<Program> => {
    running = await desk.program('../test/web/programs/demoDesk.ts', {
      PORT: port,
      DESK_PEOPLE: JSON.stringify([AGENT, CUSTOMER]),
    });
    return running;
  };

  async function open(who: TokenSubject, path: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    await context.addInitScript((id) => sessionStorage.setItem('support.person', id), who.sub);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}${path}`);
    return page;
  }

  /** The code of pages not looked at yet is fetched a moment after the first one is drawn; waits until one's is there, with all it needs. */
  async function isAhead(page: Page, code: string): Promise<void> {
    const fetched = await page.waitForFunction(
      (name) =>
        performance
          .getEntriesByType('resource')
          .find((one) => one.name.includes(name) && one.name.endsWith('.js'))?.name,
      code,
    );
    await page.evaluate(`import(${JSON.stringify(await fetched.jsonValue())}).then(() => undefined)`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
    );
  }

  it('is told by the page, which keeps the draft, comes back by itself, and sends it', async () => {
    const killed = await start();
    const client = new Client([`http://127.0.0.1:${port}`]);
    const [customer, agent] = [await tokenOf(CUSTOMER), await tokenOf(AGENT)];
    await client.once('GET', '/agents/me', agent);
    const id = await client.open(customer, 'Under an open page');
    const ticket = (await client.once('GET', `/tickets/${id}`, agent)).body['ticket']!;
    const path = `/tickets/${String(ticket['ticketNumber'])}`;
    const [console, portal] = [await open(AGENT, `/console${path}`), await open(CUSTOMER, `/portal${path}`)];
    const pages = [console, portal];
    await console.getByLabel('Your message').fill('Your plan is back');
    await portal.getByLabel('Your message').waitFor();
    // A page that is loaded anew would have forgotten this.
    for (const page of pages) await page.evaluate(() => Object.assign(window, { still: 'the same page' }));

    await killed.kill();
    for (const page of pages) await page.getByText('The connection is interrupted').waitFor();
    await console.getByRole('button', { name: 'Send' }).click();
    await console.getByRole('region', { name: 'Write' }).getByText('No connection').waitFor();
    expect(await console.getByLabel('Your message').inputValue()).toBe('Your plan is back');

    await start();
    for (const page of pages) {
      await page.getByText('The connection is interrupted').waitFor({ state: 'detached' });
    }
    expect(await console.getByLabel('Your message').inputValue()).toBe('Your plan is back');
    await console.getByRole('button', { name: 'Send' }).click();
    // The customer's page listens again as well.
    for (const page of pages) {
      await page.getByRole('listitem').filter({ hasText: 'Your plan is back' }).waitFor();
      expect(await page.evaluate(() => (window as unknown as { still: string }).still)).toBe('the same page');
    }
    expect(await console.getByLabel('Your message').inputValue()).toBe('');
    const { body } = await client.once('GET', `/tickets/${id}`, agent);
    const said = JSON.stringify(body['ticket']).split('Your plan is back').length - 1;
    expect(said).toBe(1);
  });

  it('leaves what was read on the page, which says once that it is away; what was never read says so itself', async () => {
    const up = running ?? (await start());
    const client = new Client([`http://127.0.0.1:${port}`]);
    const agent = await tokenOf(AGENT);
    const id = await client.open(await tokenOf(CUSTOMER), 'Before the outage');
    const ticket = (await client.once('GET', `/tickets/${id}`, agent)).body['ticket']!;
    const page = await open(AGENT, `/console/tickets/${String(ticket['ticketNumber'])}`);
    const promises = page.getByRole('region', { name: 'Promises' });
    await promises.getByText('due').first().waitFor();
    await page.getByRole('region', { name: 'Customer' }).getByText('Their time').waitFor();
    await page.evaluate(() => Object.assign(window, { still: 'the same page' }));
    await isAhead(page, 'StaffPage');

    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await up.kill();
    await page.getByText('The connection is interrupted').waitFor();
    // As when somebody comes back to the tab: everything that may have changed since is read again, in vain.
    await page.waitForTimeout(STALE_AFTER);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await untilTrue('what is shown was asked for in vain', () =>
      ['/sla', '/customers/'].every((part) => failed.filter((url) => url.includes(part)).length >= TRIES),
    );
    await page.waitForTimeout(300);
    expect(await page.getByText('No connection').count()).toBe(0);
    expect(await promises.getByText('due').count()).toBeGreaterThan(0);

    // A page that was not looked at before has nothing to show.
    await page.getByRole('link', { name: 'On call' }).click();
    await page.getByRole('region', { name: 'On call' }).getByText('No connection').waitFor();
    expect(await page.getByText('The connection is interrupted').count()).toBe(1);

    await start();
    await page.getByText('The connection is interrupted').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'On call' }).getByRole('table').waitFor();
    expect(await page.getByText('No connection').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { still: string }).still)).toBe('the same page');
  });
});
