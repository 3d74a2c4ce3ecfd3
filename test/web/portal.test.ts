import { tabTo } from './keyboard';
import { WebDesk } from './webDesk';

describe('the portal', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('takes a first ticket from the sign-in to its page by keyboard alone', async () => {
    const page = await web.open(null, '/');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: /Priya Shah/ }).waitFor();
    await tabTo(page, /Priya Shah/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();

    await tabTo(page, /New ticket/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    // The first of the radio buttons has the focus of its group; arrows choose.
    await tabTo(page, /^Account/);
    await page.keyboard.press('ArrowDown');
    // What would be promised is shown before anything is sent.
    await page
      .getByText(/Answer by/)
      .first()
      .waitFor();
    await tabTo(page, /In a few words/);
    await page.keyboard.type('The map stays empty');
    await tabTo(page, /What happened/);
    await page.keyboard.type('Since this morning, on day 3.');
    await tabTo(page, /^Send$/);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'The map stays empty' }).waitFor();
    expect(page.url()).toMatch(/\/portal\/tickets\/SPT-\d{4}-\d{6}$/);
    expect(await page.getByText(/We answer by/).textContent()).toMatch(/GMT|CE/);
    await page.context().close();
  });

  it('keeps what is being written over a reload, and forgets it once it is sent', async () => {
    const token = await web.token(web.people.customer);
    const ticket = await web.desk.open(token, { subject: 'Kept words' });
    const address = `/portal/tickets/${String(ticket['ticketNumber'])}`;
    const page = await web.open(web.people.customer, address);
    await page.getByLabel('Your message').fill('One more thing');
    await page.reload();
    const field = page.getByLabel('Your message');
    await field.waitFor();
    expect(await field.inputValue()).toBe('One more thing');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('listitem').filter({ hasText: 'One more thing' }).waitFor();
    // The live stream may bring the message before the answer to its sending does.
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
    await page.context().close();
  });

  it('lets the customer close what is solved, with a rating', async () => {
    const [customer, agent] = await Promise.all([
      web.token(web.people.customer),
      web.token(web.people.agent),
    ]);
    const ticket = await web.desk.open(customer, { subject: 'Soon solved' });
    const body = { resolution: 'Please try again.' };
    await web.desk.request('PUT', `/tickets/${String(ticket['_id'])}/resolve`, { token: agent, body });
    const page = await web.open(web.people.customer, `/portal/tickets/${String(ticket['ticketNumber'])}`);
    await page.getByRole('button', { name: 'Yes, it is solved' }).click();
    await page.getByRole('radio', { name: /Excellent/ }).check();
    await page.getByRole('button', { name: 'Close the ticket' }).click();
    await page.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
    await page.getByText(/You can open it again until/).waitFor();
    const answer = await web.desk.request('GET', `/tickets/${String(ticket['_id'])}`, { token: customer });
    expect(answer.body['ticket']!['satisfactionRating']).toBe(5);
    // Once the time of the ticket's terms is over nothing is offered that would be refused.
    await page.clock.setFixedTime(Date.parse(String(answer.body['ticket']!['reopenableUntil'])) + 1_000);
    await page.getByText(/It can no longer be opened again/).waitFor();
    expect(await page.getByRole('button', { name: 'No, not fixed' }).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'New ticket' }).waitFor();
    await page.context().close();
  });

  it('says of an answer that is late that it is, and lets the customer close what has been solved meanwhile', async () => {
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, { subject: 'Solved by itself' });
    const page = await web.open(web.people.customer, `/portal/tickets/${String(ticket['ticketNumber'])}`);
    await page.getByText(/We answer by/).waitFor();
    await page.clock.setFixedTime(Date.parse(String(ticket['slaDeadline'])) + 60_000);
    await page.getByText(/You were promised an answer by .*We are late/).waitFor();
    expect(await page.getByText(/We answer by/).count()).toBe(0);
    await page.getByRole('button', { name: 'Close the ticket' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Good/ }).check();
    await dialog.getByRole('button', { name: 'Close the ticket' }).click();
    await page.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
    const answer = await web.desk.request('GET', `/tickets/${String(ticket['_id'])}`, { token: customer });
    expect(answer.body['ticket']).toMatchObject({ status: 'closed', satisfactionRating: 4 });
    await page.context().close();
  });

  it('takes no letter away that is typed while the address of a search changes', async () => {
    const page = await web.open(web.people.customer, '/portal/tickets');
    const field = page.getByLabel('Words or number');
    await field.waitFor();
    await page.evaluate(() => {
      const wait = window.setTimeout.bind(window);
      let typed = false;
      const pause = (then: () => void): void => {
        if (typed) return;
        typed = true;
        // The next letter comes when the pause is just over, and the pause after it never is.
        then();
        const field = document.activeElement as HTMLInputElement;
        field.setRangeText('b', 2, 2, 'end');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      Object.assign(window, {
        setTimeout: (then: () => void, after?: number) =>
          wait(after === 300 ? () => pause(then) : then, after),
      });
    });
    const sought = page.waitForRequest((request) => /[?&]q=um(&|$)/.test(request.url()));
    await field.fill('um');
    await sought;
    expect(await field.inputValue()).toBe('umb');
    await page.context().close();
  });

  it('leads to every ticket, closed ones as well: by words, page after page, and back', async () => {
    const token = await web.token(web.people.customer);
    for (let trip = 1; trip <= 22; trip += 1)
      await web.desk.open(token, { subject: `Umbrella trip ${String(trip)}` });
    const lost = await web.desk.open(token, { subject: 'The lost umbrella' });
    const body = { resolution: 'Found it.' };
    await web.desk.request('PUT', `/tickets/${String(lost['_id'])}/close`, { token, body });
    const page = await web.open(web.people.customer, '/portal');
    await page.getByRole('link', { name: 'All tickets' }).click();
    await page.getByRole('heading', { level: 1, name: 'All tickets' }).waitFor();
    await page.getByLabel('Words or number').fill('umbrella');
    await page.waitForURL(/q=umbrella/);
    const found = page.getByRole('main').getByRole('listitem');
    await page.getByText('20 tickets shown').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('23 tickets shown').waitFor();
    // The button has gone, and whoever pressed it goes on with what came.
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
    await found.nth(20).locator('a:focus').waitFor();
    await page.getByLabel('Which').selectOption('Closed');
    await page.getByText('1 ticket shown').waitFor();
    await found.getByRole('link', { name: /The lost umbrella/ }).click();
    await page.getByRole('heading', { name: 'The lost umbrella' }).waitFor();
    await page.getByRole('link', { name: 'All tickets' }).click();
    await page.getByRole('heading', { level: 1, name: 'All tickets' }).waitFor();
    await page.getByText('20 tickets shown').waitFor();
    await page.context().close();
  });
});
