import { WebDesk } from './webDesk';

describe('the pages of those who run the desk', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('makes a service key that works and is shown once, and revokes it', async () => {
    const page = await web.open(web.people.admin, '/console/keys');
    await page.getByText('There is no key yet').waitFor();
    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'New key' }).click();
    await dialog.getByText('Please say what it is for.').waitFor();
    await dialog.getByLabel('Name').fill('Booking system');
    await dialog.getByRole('checkbox', { name: 'Accounts' }).check();
    await dialog.getByRole('button', { name: 'New key' }).click();
    const secret = (await dialog.locator('[data-secret]').textContent()) ?? '';
    await dialog.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('row', { name: /Booking system/ });
    await row.getByText('In use').waitFor();
    expect(await page.content()).not.toContain(secret);

    const customer = {
      name: 'Nora New',
      email: 'nora@customer.example',
      zone: 'Europe/Berlin',
      language: 'de',
    };
    const describe = (): Promise<{ status: number }> =>
      web.desk.request('PUT', '/customers/cust-nora', { token: secret, body: customer });
    expect((await describe()).status).toBe(200);
    await row.getByRole('button', { name: 'Revoke Booking system' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await row.getByText('Revoked').waitFor();
    expect((await describe()).status).toBe(401);
    await page.context().close();
  });

  it('shows in the audit who has looked, and that the chain is sound until a record is altered', async () => {
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, { subject: 'Looked at by somebody' });
    const agent = await web.open(web.people.agent, `/console/tickets/${String(ticket['ticketNumber'])}`);
    await agent.getByRole('heading', { name: 'Looked at by somebody' }).waitFor();
    await agent.context().close();

    const page = await web.open(web.people.admin, '/console/audit');
    await page.getByLabel('By whom').fill(web.people.agent.sub);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('who') === web.people.agent.sub);
    const visit = page.getByRole('row').filter({ hasText: 'GET /tickets/:id' }).first();
    await visit.getByText(web.people.customer.sub).waitFor();
    expect(await page.getByRole('row').filter({ hasText: web.people.admin.sub }).count()).toBe(0);

    await page.getByRole('button', { name: 'Check the chain' }).click();
    await page.getByText('The chain is sound').waitFor();
    const { audit } = web.desk.desk.database;
    const record = await audit.findOne({ kind: 'deed', 'who.id': web.people.agent.sub });
    await audit.updateOne({ _id: record!._id }, { $set: { status: 599 } });
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await page.getByText('1 record is not as it was written').waitFor();
    await page.getByText(/^Altered/).waitFor();
    await page.context().close();
  });

  it('lets a lead change an agent, plan the on-call weeks and let somebody stand in', async () => {
    const { lead, agent } = web.people;
    await web.desk.request('GET', '/agents/me', { token: await web.token(lead) });
    const page = await web.open(lead, '/console/staff');
    await page.getByRole('button', { name: 'Change Sarah Johnson' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tickets at once').fill('7');
    await dialog.getByLabel('Level').selectOption('3');
    await dialog.getByLabel('Team').fill('Alps');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('row', { name: /Sarah Johnson.*Alps/ })
      .getByText('/ 7')
      .waitFor();

    await page.getByRole('button', { name: 'Plan level 3' }).click();
    await dialog.getByLabel('Take into the rotation').selectOption(agent.sub);
    await dialog.getByRole('button', { name: 'Save the rotation' }).click();
    await dialog
      .getByText(/^Sarah Johnson:/)
      .first()
      .waitFor();
    await dialog.getByLabel('Who stands in').selectOption(lead.sub);
    await dialog.getByLabel(/^From \(/).fill('2027-01-04T09:00');
    await dialog.getByLabel(/^Until \(/).fill('2027-01-05T09:00');
    await dialog.getByRole('button', { name: 'Let them stand in' }).click();
    const takeAway = dialog.getByRole('button', { name: 'Remove Lena Lead’s standing in' });
    await takeAway.waitFor();

    // Somebody else plans while this dialog is open: nothing is overwritten, and it is said.
    const plan = {
      rotation: [agent.sub, lead.sub],
      zone: 'Europe/Berlin',
      startsOn: '2026-11-23',
      handover: { weekday: 1, time: '09:00' },
    };
    const token = await web.token(web.people.admin);
    expect((await web.desk.request('PUT', '/on-call/3', { token, body: plan })).status).toBe(200);
    await takeAway.click();
    await dialog.getByText('It has changed meanwhile').waitFor();
    await dialog.getByRole('button', { name: 'Lena Lead earlier' }).waitFor();
    await takeAway.click();
    await takeAway.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is no place for agents: they are told so, and their menu names none of it', async () => {
    const page = await web.open(web.people.agent, '/console/audit');
    await page.getByText('Not allowed').first().waitFor();
    const places = page.getByRole('navigation', { name: 'Console' });
    await places.getByText('Tickets').waitFor();
    expect(await places.getByText(/Audit|Service keys/).count()).toBe(0);
    await page.context().close();
  });
});
