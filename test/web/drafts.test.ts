import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { WebDesk } from './webDesk';

describe('what is written', () => {
  let web: WebDesk;
  let customer: string;
  beforeAll(async () => {
    web = await WebDesk.start();
    customer = await web.token(web.people.customer);
  });
  afterAll(() => web.stop());

  const ticketOf = async (subject: string): Promise<string> =>
    String((await web.desk.open(customer, { subject }))['ticketNumber']);
  /** A browser that several people share. */
  const sharedBrowser = async (): Promise<BrowserContext> => (await web.open(null, '/')).context();
  const tab = async (browser: BrowserContext, who: TokenSubject, path: string): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript((id) => {
      // Once: whoever signs out stays out.
      if (sessionStorage.getItem('test.arrived') !== null) return;
      sessionStorage.setItem('test.arrived', 'yes');
      sessionStorage.setItem('support.person', id);
    }, who.sub);
    await page.goto(`${web.desk.url}${path}`);
    return page;
  };
  const field = (page: Page): Locator => page.getByLabel('Your message');
  const emptied = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value === '');

  it('is its writer’s alone, also where a customer and an agent share a browser', async () => {
    const number = await ticketOf('One browser, two people');
    const browser = await sharedBrowser();
    const theirs = await tab(browser, web.people.customer, `/portal/tickets/${number}`);
    const agents = await tab(browser, web.people.agent, `/console/tickets/${number}`);
    await field(theirs).waitFor();
    await field(agents).fill('Not for the customer yet');
    // A window of theirs that is opened now does not begin with it either.
    const another = await tab(browser, web.people.customer, `/portal/tickets/${number}`);
    await field(another).waitFor();
    expect(await field(another).inputValue()).toBe('');
    expect(await field(theirs).inputValue()).toBe('');

    await field(theirs).fill('My own words');
    await agents.getByRole('button', { name: 'Sign out' }).click();
    await agents.getByRole('heading', { name: 'Sign in' }).waitFor();
    await theirs.reload();
    await field(theirs).waitFor();
    expect(await field(theirs).inputValue()).toBe('My own words');
    // Of the agent's words nothing is left in the browser.
    const kept = await agents.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('My own words');
    expect(kept).not.toContain('Not for the customer yet');
    await browser.close();
  });

  it('in two windows of one person is not mixed, and gone from both once it is sent', async () => {
    const number = await ticketOf('Two windows');
    const browser = await sharedBrowser();
    const [first, second] = [
      await tab(browser, web.people.customer, '/portal/new'),
      await tab(browser, web.people.customer, '/portal/new'),
    ];
    const subject = (page: Page): Locator => page.getByLabel('In a few words');
    await subject(first).fill('The map stays empty');
    await subject(second).fill('An invoice is missing');
    expect(await subject(first).inputValue()).toBe('The map stays empty');
    await first.reload();
    await subject(first).waitFor();
    expect(await subject(first).inputValue()).toBe('The map stays empty');

    await first.goto(`${web.desk.url}/portal/tickets/${number}`);
    await field(first).fill('Said once');
    await second.goto(`${web.desk.url}/portal/tickets/${number}`);
    await field(second).waitFor();
    // A new window begins with what was written last.
    expect(await field(second).inputValue()).toBe('Said once');
    await first.getByRole('button', { name: 'Send' }).click();
    await first.getByRole('listitem').filter({ hasText: 'Said once' }).waitFor();
    await second.getByRole('listitem').filter({ hasText: 'Said once' }).waitFor();
    await emptied(second);
    await browser.close();
  });
});
