import type { Page } from 'playwright-core';
import { WebDesk } from './webDesk';

/** What a customer sees where something does not arrive. */
describe('the portal, where something fails', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  /** The code of the page of a new ticket. It is fetched ahead as well: what keeps it away has to be there before the page is. */
  const FORM = '**/assets/NewTicketPage*.js';
  const newTicket = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'New ticket' });
  const form = (page: Page) => page.getByRole('heading', { name: 'What can we help with?' });

  it('says that a page cannot be fetched without a network, and shows it when the network is back', async () => {
    const page = await web.open(web.people.customer, '/portal');
    await page.route(FORM, (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    await page.context().setOffline(true);
    await newTicket(page).click();
    const fault = page.getByRole('alert').filter({ hasText: 'This page could not be loaded' });
    await fault.getByText(/once the connection is back/).waitFor();
    await fault.getByRole('button', { name: 'Try again' }).click();
    await fault.getByText(/once the connection is back/).waitFor();
    await page.unroute(FORM);
    await page.context().setOffline(false);
    await form(page).waitFor();
    await page.context().close();
  });

  it('fetches the client anew by itself when a part of it is gone, once, and says so in the language of the reader', async () => {
    const page = await web.open(web.people.customer, '/portal/profile', { language: 'de' });
    await page.route(FORM, (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await page.getByRole('heading', { name: 'Profil', level: 1 }).waitFor();
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    const anew = page.waitForEvent('load');
    await page.getByRole('banner').getByRole('link', { name: 'Neues Ticket' }).click();
    await anew;
    await page.getByRole('heading', { name: 'Diese Seite konnte nicht geladen werden' }).waitFor();
    expect(loads).toBe(1);
    await page.unroute(FORM);
    await page.getByRole('button', { name: 'Noch einmal' }).click();
    await page.getByRole('heading', { name: 'Wobei können wir helfen?' }).waitFor();
    await page.context().close();
  });

  it('says that a page is broken, and has a way out of it', async () => {
    const page = await web.open(web.people.customer, '/portal');
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    // An answer of another shape than was agreed upon.
    await page.route('**/me/support', (route) =>
      route.fulfill({ json: { success: true, support: { tier: 'premium' } } }),
    );
    await page.reload();
    const fault = page.getByRole('alert').filter({ hasText: 'Something went wrong on this page' });
    await fault.waitFor();
    // The head of the place is still there to go on with.
    await newTicket(page).waitFor();
    await page.unroute('**/me/support');
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    await page.context().close();
  });

  it('does not say that nothing is open before it is known', async () => {
    await web.desk.open(await web.token(web.people.customer), { subject: 'It is open' });
    const page = await web.open(web.people.customer, '/portal/profile');
    await page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/v1/support/tickets?*', async (route) => {
      await answered;
      await route.fulfill({ status: 500, json: {} });
    });
    await page.getByRole('link', { name: 'Priority Support, home' }).click();
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    expect(await page.getByText('Nothing is open').count()).toBe(0);
    answer();
    const fault = page.getByRole('alert').filter({ hasText: 'That did not work' });
    await fault.waitFor();
    expect(await page.getByText('Nothing is open').count()).toBe(0);
    await page.unroute('**/api/v1/support/tickets?*');
    await fault.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1 ticket is open.').waitFor();
    await page.context().close();
  });

  it('says that it cannot tell the promise, asks again when told to, and sends all the same', async () => {
    const page = await web.open(web.people.customer, '/portal/profile');
    await page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor();
    await page.route('**/me/support', (route) => route.fulfill({ status: 403, json: {} }));
    await page.goto(`${web.desk.url}/portal/new`);
    await page.getByText(/By when you are answered cannot be told/).waitFor();
    await page.unroute('**/me/support');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page
      .getByText(/Answer by/)
      .first()
      .waitFor();
    expect(await page.getByText(/By when you are answered cannot be told/).count()).toBe(0);

    await page.route('**/me/support', (route) => route.fulfill({ status: 403, json: {} }));
    await page.reload();
    await page.getByText(/By when you are answered cannot be told/).waitFor();
    await page.getByRole('radio', { name: /Technical/ }).check();
    await page.getByLabel('In a few words').fill('Sent without a time');
    await page.getByLabel('What happened?').fill('The times were away.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Sent without a time' }).waitFor();
    await page.context().close();
  });

  it('words what is refused in the language of the reader, and shows staff what the API said as well', async () => {
    const page = await web.open(web.people.customer, '/portal/new', { language: 'de' });
    await page.getByRole('radio', { name: /^Technik/ }).check();
    await page.getByLabel('In wenigen Worten').fill('Mit einem Zeichen \u202e darin');
    await page.getByLabel('Was ist passiert?').fill('Es ging nicht.');
    // By the code of the fault: the API's sentence may change.
    await page.route('**/api/v1/support/tickets', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replaceAll(/must not contain[^"]*/g, 'worded anew') });
    });
    await page.getByRole('button', { name: 'Absenden' }).click();
    const fault = page.getByRole('alert').filter({ hasText: 'Etwas stimmt noch nicht' });
    await fault.getByText('In wenigen Worten: Es enthält Zeichen, die nicht angenommen werden.').waitFor();
    expect(await fault.textContent()).not.toMatch(/must|anew|subject/);
    await page.context().close();

    // A right that went while somebody had the page: the API's own answer to them, where it would otherwise have been a list.
    const desk = await web.open(web.people.agent, '/console/mentions', { language: 'de' });
    const asked = await web.desk.request('GET', '/audit', { token: await web.token(web.people.agent) });
    expect(asked.status).toBe(403);
    await desk.route('**/agents/me/mentions*', (route) => route.fulfill({ status: 403, json: asked.body }));
    await desk.reload();
    const refused = desk.getByRole('alert').filter({ hasText: 'Ihr Konto darf das nicht.' });
    await refused.getByText('Your role (agent) may not do this.').waitFor();
    await desk.context().close();
  });
});
