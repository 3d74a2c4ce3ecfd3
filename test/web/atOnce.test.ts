import type { Locator, Page, Route } from 'playwright-core';
import { WebDesk } from './webDesk';

const MESSAGES = /\/(responses|notes)$/;
const ACKNOWLEDGE = '**/acknowledge';

/** Keeps requests from going on until they are let go. */
function gate(): { open: Promise<void>; hold: (route: Route) => Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return {
    open,
    hold: async (route) => {
      await open;
      await route.continue();
    },
    letGo: () => letGo(),
  };
}

const refusal = (status: number, code: string): Parameters<Route['fulfill']>[0] => ({
  status,
  json: { success: false, error: { code, message: 'Not now.', requestId: 'of-the-test' } },
});

describe('what an agent does', () => {
  let web: WebDesk;
  let customer: string;
  beforeAll(async () => {
    web = await WebDesk.start();
    customer = await web.token(web.people.customer);
  });
  afterAll(() => web.stop());

  const ticketOf = async (subject: string, more: object = {}): Promise<string> =>
    String((await web.desk.open(customer, { subject, ...more }))['ticketNumber']);
  const field = (page: Page): Locator => page.locator('[data-composer]');
  const valueBecomes = (page: Page, value: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value === wanted,
      value,
    );
  const nothingGoing = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector('[data-under-way]') === null);
  const words = (page: Page, text: string): Locator =>
    page.getByRole('list', { name: 'Conversation' }).getByRole('listitem').filter({ hasText: text });

  const paged = (subject: string): Promise<string> =>
    ticketOf(subject, { category: 'emergency', priority: 'critical' });
  const take = (page: Page): Locator => page.getByRole('button', { name: 'Acknowledge' });

  it('silences a page at once, and it calls again where it is refused', async () => {
    await paged('Nobody answers the door');
    const page = await web.open(web.people.agent, '/console');
    const asked = page.getByRole('region', { name: 'You are asked' });
    await asked.getByText('Nobody answers the door').waitFor();
    const { hold, letGo } = gate();
    await page.route(ACKNOWLEDGE, async (route) => {
      await hold(route).catch(() => undefined);
    });
    await take(page).click();
    await page.getByRole('heading', { name: 'Nobody answers the door' }).waitFor();
    await page.getByText('You are taking it …').waitFor();
    expect(await take(page).count()).toBe(0);
    // Nor does the queue call, wherever one looks.
    await page.getByRole('link', { name: /^My queue/ }).click();
    await page.getByRole('heading', { name: 'My queue' }).waitFor();
    expect(await asked.count()).toBe(0);
    await page.goBack();
    await page.getByText('You are taking it …').waitFor();
    letGo();
    await page.getByText('You are taking it …').waitFor({ state: 'detached' });
    expect(await take(page).count()).toBe(0);

    const number = await paged('Locked out in the rain');
    await page.unroute(ACKNOWLEDGE);
    await page.route(ACKNOWLEDGE, (route) => route.fulfill(refusal(403, 'forbidden')));
    await page.goto(`${web.desk.url}/console/tickets/${number}`);
    await take(page).click();
    await page.getByRole('alert').filter({ hasText: 'of-the-test' }).waitFor();
    await take(page).waitFor();
    await page.unroute(ACKNOWLEDGE);
    await page.keyboard.press('y');
    await take(page).waitFor({ state: 'detached' });
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('tells who had a page already where somebody was quicker', async () => {
    const number = await paged('Two take it');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await take(page).waitFor();
    const { hold, letGo } = gate();
    await page.route(ACKNOWLEDGE, hold);
    await take(page).click();
    await page.getByText('You are taking it …').waitFor();
    // The button has gone with the bar: the focus is at the title.
    await page.locator('h1:focus').waitFor();
    const token = await web.token(web.people.lead);
    await web.desk.request('POST', `/tickets/${number}/acknowledge`, { token, body: {} });
    letGo();
    await page.getByText('Lena Lead had taken it already').waitFor();
    await page.context().close();
  });

  it('goes on calling while there is no network to say it over', async () => {
    const number = await paged('No bars on the phone');
    const page = await web.open(web.people.lead, `/console/tickets/${number}`);
    await take(page).waitFor();
    await page.context().setOffline(true);
    await take(page).click();
    await page.getByText(/It is sent as soon as it is back/).waitFor();
    expect(await page.getByText('You are taking it …').count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('region', { name: 'You are asked' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('stands in the conversation from the press of the button: an answer, and a note with whom it calls', async () => {
    const number = await ticketOf('Said at once');
    // So that there is a colleague to call.
    await web.desk.request('GET', '/agents/me', { token: await web.token(web.people.lead) });
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const { hold, letGo } = gate();
    await page.route(MESSAGES, hold);
    await field(page).fill('It is mended');
    await page.getByRole('button', { name: 'Send' }).click();
    await words(page, 'It is mended').getByText('Sending …').waitFor();
    await words(page, 'It is mended').getByText('Sarah Johnson').waitFor();
    await valueBecomes(page, '');
    await field(page).fill('And one more thing');

    await page.getByText('Internal note', { exact: true }).click();
    await field(page).pressSequentially('Seen by @len');
    await page.getByRole('option', { name: /Lena Lead/ }).click();
    await field(page).pressSequentially('as well');
    await page.getByRole('button', { name: 'Keep note' }).click();
    await words(page, 'Seen by @Lena Lead as well').getByText('Sending …').waitFor();
    await valueBecomes(page, '');
    letGo();
    await nothingGoing(page);
    for (const said of ['It is mended', 'Seen by @Lena Lead as well'])
      expect(await words(page, said).count()).toBe(1);
    await page.getByText('To the customer (draft)').click();
    expect(await field(page).inputValue()).toBe('And one more thing');
    await page.context().close();
  });

  it('goes in the order of writing, and a note of one’s own is no reason to refuse the answer after it', async () => {
    const number = await ticketOf('One after the other');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const { hold, letGo } = gate();
    const asked: string[] = [];
    await page.route(MESSAGES, async (route) => {
      asked.push(route.request().url().split('/').at(-1) ?? '');
      await hold(route);
    });
    await page.getByText('Internal note', { exact: true }).click();
    await field(page).fill('Seen first');
    await page.getByRole('button', { name: 'Keep note' }).click();
    await words(page, 'Seen first').getByText('Sending …').waitFor();
    await page.getByText('To the customer', { exact: true }).click();
    await field(page).fill('Answered second');
    await page.getByRole('button', { name: 'Send' }).click();
    await words(page, 'Answered second').getByText('Sending …').waitFor();
    expect(asked).toEqual(['notes']);
    letGo();
    await nothingGoing(page);
    expect(asked).toEqual(['notes', 'responses']);
    for (const said of ['Seen first', 'Answered second']) expect(await words(page, said).count()).toBe(1);
    await page.context().close();
  });

  it('takes nothing off the page that came in before its own late answer', async () => {
    const number = await ticketOf('Overtaken');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const { open, letGo } = gate();
    await page.route(MESSAGES, async (route) => {
      const response = await route.fetch();
      await open;
      await route.fulfill({ response });
    });
    await field(page).fill('Is it better now?');
    await page.getByRole('button', { name: 'Send' }).click();
    await words(page, 'Is it better now?').waitFor();
    await nothingGoing(page);
    const body = { message: 'Much better' };
    await web.desk.request('POST', `/tickets/${number}/responses`, { token: customer, body });
    await words(page, 'Much better').waitFor();
    // No later reading shall put right what the answer spoils.
    await page.route(/\/tickets\/[^/]+$/, () => undefined);
    letGo();
    await field(page).fill('One more thing');
    // Its button is open again once the answer is there.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('button')].some((one) => one.textContent === 'Send' && !one.disabled),
    );
    for (const said of ['Is it better now?', 'Much better']) expect(await words(page, said).count()).toBe(1);
    await page.context().close();
  });

  it('stays on the page where what was asked for before it comes in after it', async () => {
    const number = await ticketOf('Asked before');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await field(page).waitFor();
    // Without news, which would have it read once more.
    await page.route('**/api/v1/support/events', (route) => route.abort());
    await page.reload();
    const { open, letGo } = gate();
    await page.getByText('Internal note', { exact: true }).click();
    await field(page).fill('Stays where it is');
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    await page.route(/\/tickets\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      read();
      await open;
      await route.fulfill({ response });
    });
    // Where a write is refused the ticket is read anew.
    await page.route(MESSAGES, (route) => route.fulfill(refusal(409, 'version_conflict')));
    await page.getByRole('button', { name: 'Keep note' }).click();
    await reading;
    await page.unroute(MESSAGES);
    await page.getByRole('button', { name: 'Keep note' }).click();
    await words(page, 'Stays where it is').waitFor();
    await nothingGoing(page);
    const late = page.waitForResponse(/\/tickets\/[^/]+$/);
    letGo();
    await (await late).finished();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
    expect(await words(page, 'Stays where it is').count()).toBe(1);
    await page.context().close();
  });

  it('is back in its field where a colleague was first or nobody answers, and goes once under the same key', async () => {
    const number = await ticketOf('Refused at first');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const { hold, letGo } = gate();
    await page.route(MESSAGES, hold);
    await field(page).fill('Too late');
    await page.getByRole('button', { name: 'Send' }).click();
    await words(page, 'Too late').getByText('Sending …').waitFor();
    const body = { message: 'I was first' };
    await web.desk.request('POST', `/tickets/${number}/responses`, { token: customer, body });
    letGo();
    await page.getByText('The ticket went on while you wrote').waitFor();
    expect(await field(page).inputValue()).toBe('Too late');
    expect(await words(page, 'Too late').count()).toBe(0);

    const keys = new Set<string | undefined>();
    await page.unroute(MESSAGES);
    await page.route(MESSAGES, async (route) => {
      keys.add(route.request().headers()['idempotency-key']);
      await route.fulfill(refusal(503, 'engine_unavailable'));
    });
    await page.getByRole('button', { name: 'Send all the same' }).click();
    await words(page, 'Too late').getByText('Sending …').waitFor();
    await page.getByRole('alert').filter({ hasText: 'of-the-test' }).waitFor();
    expect(await field(page).inputValue()).toBe('Too late');
    await page.unroute(MESSAGES);
    page.on('request', (request) => {
      if (MESSAGES.test(request.url())) keys.add(request.headers()['idempotency-key']);
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await valueBecomes(page, '');
    await nothingGoing(page);
    expect(await words(page, 'Too late').count()).toBe(1);
    expect(keys.size).toBe(1);
    await page.context().close();
  });

  it('is taken back into its own field while it waits for the network', async () => {
    const number = await ticketOf('Under ground');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.getByText('Internal note', { exact: true }).click();
    await field(page).fill('For colleagues alone');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Keep note' }).click();
    await words(page, 'For colleagues alone').getByText('Waits for the network').waitFor();
    await page.getByText('To the customer', { exact: true }).click();
    await valueBecomes(page, '');
    await words(page, 'For colleagues alone').getByRole('button', { name: 'Take it back' }).click();
    await page.locator('[data-composer]:focus').waitFor();
    expect(await page.getByLabel('Note for colleagues').inputValue()).toBe('For colleagues alone');
    await page.context().setOffline(false);
    await page.context().close();
  });
});
