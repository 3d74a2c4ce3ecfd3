import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { PATIENCE, WebDesk } from './webDesk';

const RESPONSES = '**/responses';

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
    page.setDefaultTimeout(PATIENCE);
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
  const said = (page: Page, words: string): Promise<void> =>
    page
      .getByRole('listitem')
      .filter({ hasText: words })
      .and(page.locator(':not([data-under-way])'))
      .waitFor();
  const messagesOf = async (number: string): Promise<string[]> => {
    const { body } = await web.desk.request('GET', `/tickets/${number}`, { token: customer });
    const messages = body['ticket']!['responseHistory'] as unknown as { message: string }[];
    return messages.map(({ message }) => message);
  };
  const holds = (page: Page, words: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value === wanted,
      words,
    );
  const emptied = (page: Page): Promise<unknown> => holds(page, '');

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
    // A new window begins with what was written last.
    await holds(second, 'Said once');
    await first.getByRole('button', { name: 'Send' }).click();
    await first.getByRole('listitem').filter({ hasText: 'Said once' }).waitFor();
    await second.getByRole('listitem').filter({ hasText: 'Said once' }).waitFor();
    await emptied(second);
    await browser.close();
  });

  it('leaves the field once it has arrived, but for what was typed since, also where its page was left', async () => {
    const number = await ticketOf('A slow answer');
    const page = await web.open(web.people.customer, `/portal/tickets/${number}`);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(RESPONSES, async (route) => {
      await asked;
      await route.continue();
    });
    await field(page).fill('On its way');
    await page.getByRole('button', { name: 'Send' }).click();
    // At once it stands where it will stand, and the field is free.
    await page.getByRole('listitem').filter({ hasText: 'On its way' }).getByText('Sending …').waitFor();
    await emptied(page);
    await field(page).press('End');
    await page.keyboard.type(' and one more thing');
    await page.getByRole('link', { name: 'All tickets' }).click();
    await page.getByRole('heading', { name: 'All tickets' }).waitFor();
    answer();
    await page.getByRole('link', { name: /A slow answer/ }).click();
    await said(page, 'On its way');
    await holds(page, 'and one more thing');
    expect(await messagesOf(number)).toEqual(['On its way']);
    await page.context().close();
  });

  it('to colleagues stays a note, and an answer keeps what it is to bring about', async () => {
    const number = await ticketOf('Two things begun');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const note = page.getByLabel('Note for colleagues');
    await field(page).fill('Half an answer');
    await page.getByLabel('After sending').selectOption('resolve');
    await page.getByText('Internal note', { exact: true }).click();
    await note.fill('Half a note');
    await page.reload();
    await note.waitFor();
    expect(await note.inputValue()).toBe('Half a note');
    await page.getByRole('button', { name: 'Keep note' }).click();
    await said(page, 'Half a note');
    await page.getByText('To the customer (draft)').click();
    expect(await field(page).inputValue()).toBe('Half an answer');
    expect(await page.getByLabel('After sending').inputValue()).toBe('resolve');
    await page.getByRole('button', { name: 'Send' }).click();
    await said(page, 'Half an answer');
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
    await page.context().close();
  });

  it('arrives once, where answers are lost and where the page is loaded anew', async () => {
    const number = await ticketOf('A lost answer');
    const page = await web.open(web.people.customer, `/portal/tickets/${number}`);
    // It arrives, and nobody hears of it.
    await page.route(RESPONSES, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await field(page).fill('Said under a bad line');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('No connection').waitFor();
    await holds(page, 'Said under a bad line');
    await page.unroute(RESPONSES);
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('Said under a bad line');
    await page.getByRole('button', { name: 'Send' }).click();
    await emptied(page);

    let arrived = (): void => undefined;
    const there = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    await page.route(RESPONSES, async (route) => {
      await route.fetch();
      arrived();
    });
    await field(page).fill('Said before a reload');
    await page.getByRole('button', { name: 'Send' }).click();
    await there;
    // The live stream brings it before the answer does: it is shown once.
    const twice = page.getByRole('listitem').filter({ hasText: 'Said before a reload' });
    await page.getByText('Sending …').waitFor({ state: 'detached' });
    expect(await twice.count()).toBe(1);
    await page.unroute(RESPONSES);
    await page.reload();
    await said(page, 'Said before a reload');
    await emptied(page);
    expect(await messagesOf(number)).toEqual(['Said under a bad line', 'Said before a reload']);
    await page.context().close();
  });

  it('waits for the network, says so, and is sent when it is back', async () => {
    const number = await ticketOf('In a tunnel');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await field(page).fill('Written in a tunnel');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/It is sent as soon as it is back/).waitFor();
    expect(await messagesOf(number)).toEqual([]);
    await page.context().setOffline(false);
    await said(page, 'Written in a tunnel');
    await emptied(page);
    expect(await messagesOf(number)).toEqual(['Written in a tunnel']);
    await page.context().close();
  });

  it('is taken back while it waits for the network, and is sent only when it is sent again', async () => {
    const number = await ticketOf('Thought better of');
    const page = await web.open(web.people.customer, `/portal/tickets/${number}`);
    await field(page).fill('Written in haste');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    const waiting = page.getByRole('listitem').filter({ hasText: 'Written in haste' });
    await waiting.getByText('Waits for the network').waitFor();
    await emptied(page);
    await waiting.getByRole('button', { name: 'Take it back' }).click();
    await waiting.waitFor({ state: 'detached' });
    await holds(page, 'Written in haste');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Send' }).click({ trial: true });
    await field(page).fill('Written at leisure');
    await page.getByRole('button', { name: 'Send' }).click();
    await said(page, 'Written at leisure');
    await emptied(page);
    expect(await messagesOf(number)).toEqual(['Written at leisure']);
    await page.context().close();
  });

  it('does not ask to resolve what a colleague has resolved meanwhile', async () => {
    const number = await ticketOf('Resolved by another');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const then = page.getByLabel('After sending');
    await then.selectOption('and resolve');
    await field(page).fill('One last hint');
    const body = { resolution: 'Mended.' };
    const token = await web.token(web.people.agent);
    expect((await web.desk.request('PUT', `/tickets/${number}/resolve`, { token, body })).status).toBe(200);
    await said(page, 'Mended.');
    await then.getByRole('option', { name: 'and resolve' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send' }).click();
    await said(page, 'One last hint');
    await emptied(page);
    await page.context().close();
  });

  it('and what was open is not seen by whoever signs in next; colleagues learn at once that one has gone', async () => {
    const ticket = await web.desk.open(customer, { subject: 'A secret subject' });
    const page = await web.open(null, '/');
    await page.getByRole('button', { name: /Sarah Johnson/ }).click();
    await page.getByRole('heading', { name: 'My queue' }).waitFor();
    // By its id, as from the audit, and by its number: one tab.
    await page.goto(`${web.desk.url}/console/tickets/${String(ticket['_id'])}`);
    await page.waitForURL(`**/${String(ticket['ticketNumber'])}`);
    const tabs = page.getByRole('navigation', { name: 'Open tickets' }).getByRole('listitem');
    await tabs.getByText('A secret subject').waitFor();
    expect(await tabs.count()).toBe(1);

    const told = page.waitForResponse(
      (response) => response.request().method() === 'DELETE' && response.url().endsWith('/presence'),
    );
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect((await told).status()).toBe(200);
    await page.getByRole('button', { name: /Lena Lead/ }).click();
    await page.getByRole('heading', { name: 'My queue' }).waitFor();
    expect(await tabs.count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
      'A secret subject',
    );
    await page.context().close();
  });

  it('says which files it waits for, and asks before a page is left that has not sent them', async () => {
    const number = await ticketOf('A long upload');
    const page = await web.open(web.people.customer, `/portal/tickets/${number}`);
    await page.route('**/api/v1/support/attachments', () => undefined);
    await field(page).fill('With a film');
    const film = { name: 'film.txt', mimeType: 'text/plain', buffer: Buffer.from('A film.') };
    await page.locator('input[type=file]').setInputFiles(film);
    await page.getByText(/A file is still on its way/).waitFor();
    await field(page).press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/A file is still on its way/)
      .waitFor();
    const asked = page.waitForEvent('dialog');
    const reloading = page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await page.getByRole('button', { name: 'Stop the upload of film.txt' }).click();
    await page.getByText(/A file is still on its way/).waitFor({ state: 'detached' });
    await page.context().close();
    await reloading;
  });

  it('in a dialog outlives its closing; a long subject is not cut unseen', async () => {
    const number = await ticketOf('A long reason');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const why = page.getByRole('dialog').getByRole('textbox');
    await page.getByRole('button', { name: 'Escalate' }).click();
    await why.fill('All that was tried so far');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Escalate' }).click();
    await why.waitFor();
    expect(await why.inputValue()).toBe('All that was tried so far');
    await page.context().close();

    const asking = await web.open(web.people.customer, '/portal/new');
    await asking.getByLabel('In a few words').fill('x'.repeat(300));
    await asking.getByText('At most 200 characters, please: these are 300.').waitFor();
    await asking.context().close();
  });
});
