import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { WebDesk } from './webDesk';

describe('the console and the portal', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('show each other’s messages without a reload', async () => {
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'Two of us' });
    const number = String(ticket['ticketNumber']);
    const [customer, agent] = await Promise.all([
      web.open(web.people.customer, `/portal/tickets/${number}`),
      web.open(web.people.agent, `/console/tickets/${number}`),
    ]);
    await customer.getByLabel('Your message').waitFor();
    await agent.getByLabel('Your message').fill('What does the map show?');
    await agent.getByRole('button', { name: 'Send' }).click();
    await customer.getByRole('listitem').filter({ hasText: 'What does the map show?' }).waitFor();

    await customer.getByLabel('Your message').fill('Nothing at all');
    await customer.getByRole('button', { name: 'Send' }).click();
    await agent.getByRole('listitem').filter({ hasText: 'Nothing at all' }).waitFor();

    // A note is the staff's: it stands in the console, and nowhere in the portal.
    await agent.getByText('Internal note', { exact: true }).click();
    await agent.getByLabel('Note for colleagues').fill('Looks like the tiles');
    await agent.getByRole('button', { name: 'Keep note' }).click();
    await agent.getByRole('listitem').filter({ hasText: 'Looks like the tiles' }).waitFor();
    expect(await customer.getByText('Looks like the tiles').count()).toBe(0);
    await Promise.all([customer.context().close(), agent.context().close()]);
  });

  it('put a page in front, and let the agent take it', async () => {
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, {
      subject: 'Stuck on the island',
      category: 'emergency',
      priority: 'critical',
    });
    const page = await web.open(web.people.agent, '/console');
    const asked = page.getByRole('region', { name: 'You are asked' });
    await asked.getByText('Stuck on the island').waitFor();
    await asked.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByRole('heading', { name: 'Stuck on the island' }).waitFor();
    const token = await web.token(web.people.agent);
    const answer = await web.desk.request('GET', `/tickets/${String(ticket['_id'])}`, { token });
    expect(answer.body['ticket']!['page']).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { id: web.people.agent.sub },
    });
    await page.context().close();
  });

  it('keep a draft that came too late, say what changed, and send it when told to', async () => {
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, { subject: 'Moved on' });
    const path = `/tickets/${String(ticket['_id'])}`;
    const page = await web.open(null, '/');
    // Without news the page shows what was true when it was opened.
    await page.context().route('**/api/v1/support/events', (route) => route.abort());
    await page.evaluate((id) => sessionStorage.setItem('support.person', id), web.people.agent.sub);
    await page.goto(`${web.desk.url}/console/tickets/${String(ticket['ticketNumber'])}`);
    await page.getByLabel('Your message').fill('Try another browser');
    await web.desk.request('POST', `${path}/responses`, {
      token: customer,
      body: { message: 'It works now' },
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('The ticket went on while you wrote').waitFor();
    await page.getByText('The customer wrote').first().waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Try another browser');
    await page.getByRole('button', { name: 'Send all the same' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Try another browser' }).waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value === '',
    );
    await page.context().close();
  });

  it('are worked by single keys', async () => {
    const customer = await web.token(web.people.customer);
    await web.desk.open(customer, { subject: 'By key' });
    const page = await web.open(web.people.agent, '/console');
    const row = page.getByRole('link', { name: /By key/ });
    const inComposer = (): Promise<void> => page.locator('[data-composer]:focus').waitFor();
    await row.waitFor();
    await page.keyboard.press('j');
    await page.locator('[data-row]:focus').waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Your message').waitFor();
    await page.keyboard.press('r');
    await inComposer();
    await page.keyboard.type('jk are letters here');
    expect(await page.getByLabel('Your message').inputValue()).toBe('jk are letters here');
    await page.getByLabel('Your message').blur();
    await page.keyboard.press('n');
    await page.getByLabel('Note for colleagues').waitFor();
    await inComposer();
    await page.keyboard.type('an e for nobody');
    expect(await page.getByLabel('Note for colleagues').inputValue()).toBe('an e for nobody');
    await page.getByLabel('Note for colleagues').blur();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // With Caps Lock on, and where the same key writes an Arabic letter.
    await page.keyboard.press('R');
    await page.getByLabel('Your message').waitFor();
    await page.getByLabel('Your message').blur();
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ى', code: 'KeyN', bubbles: true, cancelable: true }),
      ),
    );
    await page.getByLabel('Note for colleagues').waitFor();
    await page.context().close();
  });

  it('open by keys the row that was gone to, however slowly the page is drawn', async () => {
    const customer = await web.token(web.people.customer);
    for (const subject of ['One of two', 'Two of two']) await web.desk.open(customer, { subject });
    const page = await web.open(web.people.agent, '/console/tickets');
    for (const subject of ['One of two', 'Two of two'])
      await page.getByRole('link', { name: new RegExp(subject) }).waitFor();
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0;
    });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const gone = await page.locator('tbody [data-row]').nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${gone ?? 'nowhere'}`);
    await page.context().close();
  });

  it('scroll through hundreds of tickets by wheel and by key, and draw those in view alone', async () => {
    const sample = await web.desk.open(await web.token(web.people.customer), { subject: 'One of many' });
    await hundredsLike(web, String(sample['_id']));
    const page = await web.open(web.people.agent, '/console/tickets?sort=createdAt');
    const last = page.getByRole('link', { name: /^Row 0 / });
    await page.getByRole('link', { name: /One of many/ }).waitFor();
    // No row is there before it is scrolled to.
    expect(await last.count()).toBe(0);
    await scrollUntil(page, () => last.isVisible());
    expect(await page.locator('[data-row]').count()).toBeLessThan(80);
    expect(await page.getByRole('link', { name: /One of many/ }).count()).toBe(0);

    await last.focus();
    const inFocus = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.match(/^Row \d+/)?.[0] ?? '');
    for (let row = 1; row <= 40; row += 1) {
      await page.keyboard.press('k');
      await page.waitForFunction(
        (words) => document.activeElement?.textContent.startsWith(words),
        `Row ${row} `,
      );
    }
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Row 39 '));
    // One who scrolls far away and goes on by key goes on from where they were.
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Row 40 '));
    expect(await inFocus()).toBe('Row 40');
    await page.context().close();
  });
});

const MANY = 400;

/** Stored tickets without a life of their own: enough for a list. The last of them is `Row 0`. */
async function hundredsLike(web: WebDesk, id: string): Promise<void> {
  const { tickets } = web.desk.desk.database;
  const sample = await tickets.findOne({ _id: id });
  if (!sample) throw new Error('The sample ticket is not stored.');
  const before = sample.createdAt.getTime() - MANY * 60_000;
  await tickets.insertMany(
    Array.from({ length: MANY }, (_, index) => {
      const _id = randomBytes(12).toString('hex');
      const createdAt = new Date(before + index * 60_000);
      return {
        ...sample,
        _id,
        number: `SPT-2025-${String(index).padStart(7, '0')}`,
        subject: `Row ${index} of many`,
        createdAt,
        engine: { started: true, done: true, lastRecord: null },
        state: { ...sample.state, id: _id },
      };
    }),
  );
}

/** Turns the wheel until something holds; the test's patience is its end. */
async function scrollUntil(page: Page, holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await page.mouse.wheel(0, 4_000);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
}
