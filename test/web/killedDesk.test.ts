import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { freePorts } from '../../src/embedded/ports';
import { Client, tokenOf } from '../resilience/desk/client';
import { DeskOfProcesses } from '../resilience/desk/deskOfProcesses';
import type { Program } from '../resilience/desk/program';

jest.setTimeout(180_000);

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

  const start = (): Promise<Program> =>
    desk.program('../test/web/programs/demoDesk.ts', {
      PORT: port,
      DESK_PEOPLE: JSON.stringify([AGENT, CUSTOMER]),
    });

  async function open(who: TokenSubject, path: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    await context.addInitScript((id) => sessionStorage.setItem('support.person', id), who.sub);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}${path}`);
    return page;
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
});
