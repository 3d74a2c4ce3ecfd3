import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { WebDesk } from './webDesk';

const tag = randomBytes(3).toString('hex');
const TOM: TokenSubject = {
  sub: `tom-${tag}`,
  role: 'agent',
  level: 2,
  name: 'Tom Baker',
  email: 'tom@desk.example',
};
const LEADS = ['Lena Hart', 'Luis Vega'].map((name, index): TokenSubject => ({
  sub: `lead-${index}-${tag}`,
  role: 'lead',
  level: 4,
  name,
  email: `lead${index}@desk.example`,
}));

describe('agents who work at one desk', () => {
  let web: WebDesk;
  let customer: string;
  beforeAll(async () => {
    web = await WebDesk.start(undefined, [TOM, ...LEADS]);
    customer = await web.token(web.people.customer);
    const admin = await web.token(web.people.admin);
    const { body } = await web.desk.request('GET', '/policy', { token: admin });
    const policy = body['policy'] as unknown as {
      tiers: Record<string, { calendar: object; response: Record<string, object> }>;
    };
    // A promise that can be broken while one watches.
    policy.tiers['premium']!.calendar = { zone: 'desk', weekly: null, holidays: [] };
    policy.tiers['premium']!.response['high'] = { goal: 'PT6S', deadline: 'PT6S' };
    expect((await web.desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
  });
  afterAll(() => web.stop());

  /** Waits until what is typed stands in the field. */
  const inComposer = (page: Page): Promise<void> => page.locator('[data-composer]:focus').waitFor();
  const openTicket = async (subject: string, more: object = {}): Promise<string> => {
    const ticket = await web.desk.open(customer, { subject, ...more });
    return String(ticket['ticketNumber']);
  };

  it('see who else has a ticket open and writes, and are asked before two answers go out', async () => {
    const number = await openTicket('Two pairs of eyes');
    const sarah = await web.open(web.people.agent, `/console/tickets/${number}`);
    const here = sarah.getByRole('status', { name: 'Who else is here' });
    await here.waitFor({ state: 'attached' });
    const tom = await web.open(TOM, `/console/tickets/${number}`);
    await here.getByText('Tom Baker has it open').waitFor();
    await tom.getByText('Sarah Johnson has it open').waitFor();

    // Who rests for a few seconds writes no more: she goes on until he has sent his.
    const answer = { sent: false };
    const writing = (async () => {
      await sarah.getByLabel('Your message').fill('It is mended');
      while (!answer.sent) await sarah.getByLabel('Your message').pressSequentially('!', { delay: 500 });
    })();
    try {
      await tom.getByText('Sarah Johnson is writing …').waitFor();
      await tom.getByLabel('Your message').fill('Please try again');
      await tom.getByRole('button', { name: 'Send' }).click();
      await tom
        .getByRole('alert')
        .getByText(/Nothing is sent yet: Sarah Johnson is writing/)
        .waitFor();
      expect(await sarah.getByRole('listitem').filter({ hasText: 'Please try again' }).count()).toBe(0);
      await tom.getByRole('button', { name: 'Send all the same' }).click();
    } finally {
      answer.sent = true;
    }
    await writing;
    await sarah.getByRole('listitem').filter({ hasText: 'Please try again' }).waitFor();

    await tom.getByRole('link', { name: /^My queue/ }).click();
    await here.getByText(/Tom Baker/).waitFor({ state: 'detached' });
    await Promise.all([sarah.context().close(), tom.context().close()]);
  });

  it('call each other by name with the keyboard alone, and see what they have not read', async () => {
    const number = await openTicket('Who knows maps?');
    const tom = await web.open(TOM, '/console');
    await tom.getByRole('heading', { name: 'My queue' }).waitFor();
    expect(await tom.getByText(/unread mention/).count()).toBe(0);

    const sarah = await web.open(web.people.agent, `/console/tickets/${number}`);
    await sarah.getByLabel('Your message').waitFor();
    await sarah.keyboard.press('n');
    await inComposer(sarah);
    await sarah.keyboard.type('Do you know this, @ba');
    await sarah
      .getByRole('listbox', { name: 'Colleagues' })
      .getByRole('option', { name: /Tom Baker/ })
      .waitFor();
    await sarah.getByText('1 colleague found').waitFor({ state: 'attached' });
    await sarah.keyboard.press('Enter');
    await sarah.getByRole('listbox').waitFor({ state: 'detached' });
    const note = sarah.getByLabel('Note for colleagues');
    expect(await note.inputValue()).toBe('Do you know this, @Tom Baker ');
    await inComposer(sarah);
    await sarah.keyboard.type('please?');
    await sarah.keyboard.press('Control+Enter');
    await sarah.getByRole('listitem').filter({ hasText: '@Tom Baker please?' }).waitFor();

    const place = tom.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: /^Mentions/ });
    await place.getByText('1 unread mention').waitFor({ state: 'attached' });
    await place.click();
    const row = tom.getByRole('main').getByRole('link', { name: /Who knows maps\?/ });
    await row.getByText('New').waitFor();
    await row.getByText(/Sarah Johnson mentioned you/).waitFor();
    await tom.keyboard.press('j');
    await tom.keyboard.press('Enter');
    await tom.getByRole('heading', { name: 'Who knows maps?' }).waitFor();
    // Looked at is read.
    await place.getByText(/unread mention/).waitFor({ state: 'detached' });
    await Promise.all([sarah.context().close(), tom.context().close()]);
  });

  it('hand a ticket to anybody: the list shows them all without a search', async () => {
    const number = await openTicket('For somebody else');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.getByRole('button', { name: 'Assign' }).click();
    const whom = page.getByRole('combobox', { name: 'To whom' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Sarah Johnson (me)'),
    );
    await whom.click();
    await page.getByRole('option', { name: /Tom Baker/ }).waitFor();
    await page.getByRole('option', { name: /Tom Baker/ }).click();
    const why = page.getByLabel('Why (optional, a note for colleagues)');
    await why.fill('Tom knows maps');
    // Closed by accident: the words are there again.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Assign' }).click();
    expect(await why.inputValue()).toBe('Tom knows maps');
    await whom.click();
    await page.getByRole('option', { name: /Tom Baker/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: 'Tom knows maps' }).waitFor();
    await page.getByRole('button', { name: 'Assign' }).click();
    expect(await why.inputValue()).toBe('');
    await page.context().close();
  });

  it('keep what a colleague did while a dialog was open, and are told of it', async () => {
    const number = await openTicket('Two hands on it');
    const tom = await web.token(TOM);
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.getByRole('button', { name: 'Change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the ticket' });
    await dialog.getByLabel('Complexity').selectOption('high');
    await dialog.getByLabel('Why').fill('It is more than it seemed');
    await web.desk.request('PATCH', `/tickets/${number}`, {
      token: tom,
      body: { priority: 'low', tags: ['ferry'] },
    });
    // The page behind the dialog shows it already.
    await page.locator('header').getByText('Low', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Change' }).click();
    await dialog.getByText('The ticket went on while you wrote').waitFor();
    const fact = dialog.getByRole('listitem').filter({ hasText: /^Priority: .+ → Low/ });
    await fact.getByText('Tom Baker').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: /^Tags/ }).getByText('Tom Baker').waitFor();
    expect(await dialog.getByLabel('Priority').inputValue()).toBe('low');
    expect(await dialog.getByLabel('Why').inputValue()).toBe('It is more than it seemed');
    await dialog.getByRole('button', { name: 'Change' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await web.desk.request('GET', `/tickets/${number}`, { token: tom });
    expect(body['ticket']).toMatchObject({ priority: 'low', complexity: 'high', tags: ['ferry'] });
    await page.context().close();
  });

  it('lower a level only where they mean to, and escalate nothing that is done', async () => {
    const number = await openTicket('Up and down');
    const lead = web.people.lead;
    const agent = await web.token(web.people.agent);
    const raise = (toLevel: number) =>
      web.desk.request('POST', `/tickets/${number}/escalate`, {
        token: agent,
        body: { reason: 'It burns.', toLevel },
      });
    const page = await web.open(lead, `/console/tickets/${number}`);
    await page.getByRole('button', { name: 'Escalate' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('To level').inputValue()).toBe('2');
    await dialog.getByLabel('To level').selectOption('2');
    await dialog.getByLabel('Why').fill('Needs a specialist');
    expect((await raise(3)).status).toBe(200);
    await page.locator('header').getByText('Level 3', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Escalate' }).click();
    await dialog.getByText('The ticket went on while you wrote').waitFor();
    // What would have raised it would now lower it: that is said, and nothing has been done.
    await dialog.getByRole('button', { name: 'Lower' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await raise(4)).status).toBe(200);
    await page.locator('header').getByText('Level 4', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lower' }).click();
    expect(await dialog.getByLabel('To level').inputValue()).toBe('3');
    await dialog.getByRole('button', { name: 'Lower' }).waitFor();
    await page.keyboard.press('Escape');

    await web.desk.request('PUT', `/tickets/${number}/resolve`, {
      token: await web.token(lead),
      body: { resolution: 'It was the cable' },
    });
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
    expect(await page.getByRole('button', { name: /^(Escalate|Lower)$/ }).count()).toBe(0);
    await page.context().close();
  });

  it('mean by a name typed quickly whoever is called so, not who was listed a moment before', async () => {
    const number = await openTicket('Quick fingers');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.getByLabel('Your message').waitFor();
    let answer = (): void => undefined;
    const pressed = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/colleagues\?.*q=/, async (route) => {
      await pressed;
      await route.continue();
    });
    await page.keyboard.press('n');
    const note = page.getByLabel('Note for colleagues');
    await inComposer(page);
    await page.keyboard.type('@');
    const first = page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option').first();
    await first.waitFor();
    expect(await first.textContent()).not.toContain('Tom Baker');
    await page.keyboard.type('tom');
    await page.keyboard.press('Enter');
    answer();
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value.includes('Baker'),
    );
    expect(await note.inputValue()).toBe('@Tom Baker ');
    await page.context().close();
  });

  it('go on after a name that was picked, however slowly the page is drawn', async () => {
    const number = await openTicket('No time to wait');
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.getByLabel('Your message').waitFor();
    await page.keyboard.press('n');
    await inComposer(page);
    await page.keyboard.type('Ask @ba');
    await page.getByText('1 colleague found').waitFor({ state: 'attached' });
    // Nothing is drawn until it is let go.
    await page.evaluate(() => {
      const draw = window.requestAnimationFrame.bind(window);
      const held: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (then) => held.push(then);
      window.addEventListener('draw', () => held.splice(0).forEach((then) => draw(then)));
    });
    await page.keyboard.press('Enter');
    await page.keyboard.type('pl');
    await page.evaluate(async () => {
      window.dispatchEvent(new Event('draw'));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.keyboard.type('ease');
    expect(await page.getByLabel('Note for colleagues').inputValue()).toBe('Ask @Tom Baker please');
    await page.context().close();
  });

  it('find the tabs that they had open after a reload', async () => {
    const numbers = [await openTicket('The first at hand'), await openTicket('The second at hand')];
    const page = await web.open(web.people.agent, `/console/tickets/${numbers[0] ?? ''}`);
    const tabs = page.getByRole('navigation', { name: 'Open tickets' }).getByRole('listitem');
    await tabs.filter({ hasText: 'The first at hand' }).waitFor();
    // Within the page, as one goes from ticket to ticket.
    await page.keyboard.press('t');
    await page.getByRole('link', { name: /The second at hand/ }).click();
    await tabs.filter({ hasText: 'The second at hand' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'The second at hand' }).waitFor();
    expect(await tabs.count()).toBe(2);
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'The first at hand' }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'The second at hand' }).waitFor();
    await tabs.filter({ hasText: 'The first at hand' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('watch a promise break: the ticket’s page says so without a reload', async () => {
    const number = await openTicket('Too late for the ferry', { priority: 'high' });
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    const facts = page.getByText('First answer: the promised time has passed');
    await page.getByRole('heading', { name: 'Too late for the ferry' }).waitFor();
    await facts.waitFor();
    await page
      .getByRole('complementary')
      .getByText(/ late$/)
      .first()
      .waitFor();
    // Why it climbed by itself is told, and who has to answer by when.
    await page.getByText('Escalated from level 1 to 2: First answer late').waitFor();
    await page.getByText(/^Asked: .+, until /).waitFor();
    await page.context().close();
  });

  it('are asked all together at the top, and no more once one of them has taken it', async () => {
    const number = await openTicket('For the board');
    const pages = await Promise.all(LEADS.map((lead) => web.open(lead, '/console')));
    for (const page of pages) await page.getByRole('heading', { name: 'My queue' }).waitFor();
    const raised = await web.desk.request('POST', `/tickets/${number}/escalate`, {
      token: await web.token(web.people.agent),
      body: { reason: 'The press has called.', toLevel: 4 },
    });
    expect(raised.status).toBe(200);
    const asked = (page: Page) =>
      page.getByRole('region', { name: 'You are asked' }).getByText('For the board');
    const [first, second] = pages as [Page, Page];
    await Promise.all([asked(first).waitFor(), asked(second).waitFor()]);
    await first
      .getByRole('region', { name: 'You are asked' })
      .locator(':scope > div', { hasText: 'For the board' })
      .getByRole('button', { name: 'Acknowledge' })
      .click();
    await first.getByRole('heading', { name: 'For the board' }).waitFor();
    await asked(second).waitFor({ state: 'detached' });
    // Whoever looks later reads in the ticket's history as what they were asked, and how long it took.
    await first.getByText(/^Asked: .+ \(the whole level\), until /).waitFor();
    await first.getByText(new RegExp(`^Taken by ${LEADS[0]?.name ?? ''} after \\d`)).waitFor();
    const { body } = await web.desk.request('GET', `/tickets/${number}`, {
      token: await web.token(LEADS[1]!),
    });
    expect(body['ticket']!['page']).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { id: LEADS[0]?.sub },
    });
    await Promise.all(pages.map((page) => page.context().close()));
  });

  it('say when they are back and who stands in for them, without a lead', async () => {
    const { agent } = web.people;
    const page = await web.open(agent, '/console');
    const banner = page.getByRole('banner');
    await banner.getByRole('button', { name: 'Available', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Absence/ }).click();
    const dialog = page.getByRole('dialog', { name: 'My availability' });
    expect(await dialog.getByLabel('Availability').inputValue()).toBe('away');
    await dialog.getByLabel(/^Back at/).fill('2031-02-03T09:00');
    await dialog.getByLabel('Deputy').click();
    await page.getByRole('option', { name: /Lena Hart/ }).waitFor();
    // Nobody stands in for themselves.
    expect(await page.getByRole('option', { name: /Sarah Johnson/ }).count()).toBe(0);
    await dialog.getByLabel('Deputy').fill('tom');
    await page.getByRole('option', { name: /Tom Baker/ }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await banner.getByRole('button', { name: 'Away', exact: true }).waitFor();
    const saved = await web.desk.desk.database.agents.findOne({ _id: agent.sub });
    expect(saved).toMatchObject({ availability: 'away', deputyId: TOM.sub });
    expect(saved?.availabilityUntil?.toISOString()).toBe('2031-02-03T08:00:00.000Z');

    // Their lead sees in the directory who stands in.
    const directory = await web.open(LEADS[0]!, '/console/staff');
    await directory
      .getByRole('row', { name: /Sarah Johnson.*Deputy: Tom Baker/ })
      .getByText('Away')
      .waitFor();
    await banner.getByRole('button', { name: 'Away', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Available' }).click();
    await banner.getByRole('button', { name: 'Available', exact: true }).waitFor();
    await Promise.all([page, directory].map((one) => one.context().close()));
  });
});
