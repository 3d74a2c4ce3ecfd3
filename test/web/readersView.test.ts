import type { Page } from 'playwright-core';
import { tabTo } from './keyboard';
import { WebDesk } from './webDesk';

/** What a field says to whoever listens, beside its name. */
const described = (field: Element): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

/** That a page speaks to whoever reads it: of them, in their zone, where their focus is. */
describe('a page and its reader', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  /** The rows of the panel that says when somebody is there, for hours of a zone, to a reader in another. */
  async function hoursTold(
    zone: string,
    timezoneId: string,
    now: string,
    language = 'en',
  ): Promise<string[]> {
    const office = [['09:00', '17:00']];
    const weekly = { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] };
    const page = await web.open(null, '/', { timezoneId, language });
    await page.clock.setFixedTime(new Date(now));
    await page.route('**/me/support', (route) =>
      route.fulfill({
        json: {
          success: true,
          support: {
            tier: 'free',
            zone: timezoneId,
            channels: ['email'],
            staffed: { zone, weekly, holidays: [] },
            promises: [],
          },
        },
      }),
    );
    await page.getByRole('button', { name: /Priya Shah/ }).click();
    const panel = page.locator('section[aria-labelledby="contact"]');
    await panel.getByRole('row').first().waitFor();
    const rows = await panel.getByRole('row').filter({ hasText: /\d/ }).allInnerTexts();
    await page.context().close();
    return rows.map((row) => row.replace(/\s+/g, ' '));
  }

  it('tells the hours in the zone of the reader, on the days on which they fall there, as the clocks are that week', async () => {
    const [same, half, ahead, behind, between] = await Promise.all([
      hoursTold('Europe/Berlin', 'Europe/Berlin', '2026-11-25T12:00:00Z'),
      hoursTold('UTC', 'Asia/Kolkata', '2026-11-25T12:00:00Z'),
      hoursTold('UTC', 'Pacific/Auckland', '2026-11-25T12:00:00Z'),
      hoursTold('Asia/Tokyo', 'America/Los_Angeles', '2026-11-25T12:00:00Z'),
      // New York has changed its clocks, Berlin has not yet.
      hoursTold('America/New_York', 'Europe/Berlin', '2026-03-18T12:00:00Z'),
    ]);
    expect(same).toEqual(['Mon – Fri 9:00 AM – 5:00 PM Germany Time']);
    expect(half).toEqual(['Mon – Fri 2:30 – 10:30 PM India Time']);
    expect(ahead).toEqual([
      'Mon 10:00 PM – midnight New Zealand Time',
      'Tue – Fri 12:00 – 6:00 AM, 10:00 PM – midnight New Zealand Time',
      'Sat 12:00 – 6:00 AM New Zealand Time',
    ]);
    expect(behind).toEqual(['Mon – Thu 4:00 PM – midnight PT', 'Sun 4:00 PM – midnight PT']);
    expect(between).toEqual(['Mon – Fri 2:00 – 10:00 PM Germany Time']);
  });

  it.each([
    ['de', '22:00–24:00 Uhr'],
    ['es', '22:00–24:00'],
    ['fr', '22:00 – 24:00'],
    ['ja', '22時00分～24時00分'],
    ['ar', '10:00 م – منتصف الليل'],
  ])('tells the end of a day as its end, in %s', async (language, told) => {
    const [first] = await hoursTold('UTC', 'Pacific/Auckland', '2026-11-25T12:00:00Z', language);
    expect(first).toContain(told);
  });

  it('speaks to customers of their own messages, and of who answered by the name over the answer', async () => {
    const [customer, admin] = await Promise.all([
      web.token(web.people.customer),
      web.token(web.people.admin),
    ]);
    const ticket = await web.desk.open(customer, { subject: 'Who wrote what' });
    const path = `/tickets/${String(ticket['_id'])}/responses`;
    await web.desk.request('POST', path, { token: customer, body: { message: 'One more thing' } });
    const answer = { message: 'Which day?', awaitCustomer: true };
    const answered = await web.desk.request('POST', path, { token: admin, body: answer });
    expect(answered.status).toBeLessThan(300);
    const page = await web.open(web.people.customer, `/portal/tickets/${String(ticket['ticketNumber'])}`);
    const facts = page.getByRole('region', { name: 'What has happened' });
    await facts.getByText('You wrote').waitFor();
    await facts.getByText('Ada Admin answered').waitFor();
    await facts.getByText('Open → Your answer is needed').waitFor();
    await page.getByRole('link', { name: 'Priority Support, home' }).click();
    const lately = page.getByRole('region', { name: 'Lately' });
    await lately.getByText('Your answer is needed').first().waitFor();
    expect(await page.getByText('Awaiting customer').count()).toBe(0);
    expect(await page.getByText('The customer wrote').count()).toBe(0);
    await page.context().close();
  });

  it('asks for what helps with what the ticket is about', async () => {
    const page = await web.open(web.people.customer, '/portal/new', { language: 'fr' });
    const subject = page.getByLabel('En quelques mots');
    const description = page.getByLabel('Que s’est-il passé ?');
    await expect(subject.evaluate(described)).resolves.toBe('Ce que vous diriez d’abord au téléphone');
    const hints = new Set<string>();
    for (const category of ['Compte', 'Technique', 'Facturation', 'Voyage', 'Urgence']) {
      await page.getByRole('radio', { name: new RegExp(`^${category}`) }).check();
      hints.add(await subject.evaluate(described)).add(await description.evaluate(described));
    }
    expect(hints.size).toBe(10);
    await page.getByText('Envoyez d’abord').waitFor();
    await page.context().close();
  });

  const focused = (page: Page) =>
    page.evaluate(
      () => `${document.activeElement?.tagName ?? ''} ${document.activeElement?.textContent ?? ''}`,
    );

  /** Waits until the focus is on a title; what it is on otherwise is in the failure. */
  async function arrivesAt(page: Page, title: string): Promise<void> {
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page
      .waitForFunction(
        (text) => document.activeElement?.matches('main h1') && document.activeElement.textContent === text,
        title,
      )
      .catch(async () => expect(await focused(page)).toBe(`H1 ${title}`));
  }

  it('brings who goes on by keyboard to the title of the page, in the portal', async () => {
    const token = await web.token(web.people.customer);
    await web.desk.open(token, { subject: 'Reached by keyboard' });
    const page = await web.open(web.people.customer, '/portal');
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    await page.getByRole('link', { name: 'Reached by keyboard' }).first().waitFor();
    // Where it was opened the browser reads the page from its beginning.
    expect(await focused(page)).toMatch(/^BODY/);
    await tabTo(page, /^Reached by keyboard/);
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'Reached by keyboard');
    await tabTo(page, /All tickets/);
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'All tickets');
    await page.goBack();
    await arrivesAt(page, 'Reached by keyboard');
    // The next stop is what follows the title, not the head of the page.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  it('brings who goes on by keyboard to the title of the page, in the console, and leaves dialogs alone', async () => {
    const page = await web.open(web.people.lead, '/console/tickets');
    await page.getByRole('heading', { name: 'Tickets', level: 1 }).waitFor();
    await page.getByRole('link', { name: /^Reached by keyboard/ }).waitFor();
    await tabTo(page, /^Reached by keyboard/);
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'Reached by keyboard');
    await page.keyboard.press('q');
    await arrivesAt(page, 'My queue');
    await page.keyboard.press('/');
    await page.getByPlaceholder(/Words, a ticket number/).fill('Tickets');
    await page.getByRole('dialog').getByText('Tickets', { exact: true }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'Tickets');
    await page.context().close();
  });
});
