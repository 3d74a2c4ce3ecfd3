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
    expect(await page.getByLabel('Your message').inputValue()).toBe('');
    await page.context().close();
  });

  it('are worked by single keys', async () => {
    const customer = await web.token(web.people.customer);
    await web.desk.open(customer, { subject: 'By key' });
    const page = await web.open(web.people.agent, '/console');
    const row = page.getByRole('link', { name: /By key/ });
    await row.waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'By key' }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('jk are letters here');
    expect(await page.getByLabel('Your message').inputValue()).toBe('jk are letters here');
    await page.getByLabel('Your message').blur();
    await page.keyboard.press('n');
    await page.getByLabel('Note for colleagues').waitFor();
    await page.keyboard.type('an e for nobody');
    expect(await page.getByLabel('Note for colleagues').inputValue()).toBe('an e for nobody');
    await page.getByLabel('Note for colleagues').blur();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.context().close();
  });
});
