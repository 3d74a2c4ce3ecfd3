import { faultsOf, WCAG } from './axe';
import { WebDesk } from './webDesk';

const CHECK_IN = '0123456789abcdef01234567';

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
    // What was shown before the filter goes once the answer is there.
    await page
      .getByRole('row')
      .filter({ hasText: web.people.admin.sub })
      .first()
      .waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Check the chain' }).click();
    await page.getByText('The chain is sound').waitFor();
    // The API's, and the worker's once it has witnessed that.
    await page.getByText(/^[\d,]+ records in (1 chain|2 chains), checked/).waitFor();
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
    // Nothing is no number: above all it is not none at all.
    await dialog.getByLabel('Tickets at once').fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('input[aria-invalid="true"]').waitFor();
    await dialog.getByLabel('Tickets at once').fill('7');
    await dialog.getByLabel('Level').selectOption('3');
    await dialog.getByLabel('Team').fill('Alps');
    await dialog.getByLabel('Working hours', { exact: true }).selectOption('week');
    await dialog.getByLabel('Time zone').fill('Asia/Tokyo');
    await dialog.getByLabel('Working hours, Mon, from').fill('19:00');
    await dialog.getByRole('button', { name: 'Save' }).click();
    // What the API finds wrong stands beside the hours that are meant.
    await dialog.locator('[aria-label="Working hours, Mon, from"][aria-invalid="true"]').waitFor();
    expect(await faultsOf(page, WCAG)).toEqual([]);
    await dialog.getByLabel('Working hours, Mon, from').fill('08:30');
    // A date is added by Enter as well, which does not save the entry yet; one too many is taken off again.
    const holiday = dialog.getByLabel('Working hours, Date');
    await holiday.fill('2031-12-25');
    await holiday.press('Enter');
    await holiday.fill('2031-12-26');
    await dialog.getByRole('button', { name: 'Add holiday' }).click();
    await dialog.getByRole('button', { name: /^Working hours: remove .*26/ }).click();
    // The keyboard stays in the list: at the day that is left.
    await dialog.locator('button:focus[aria-label^="Working hours: remove"][aria-label*="25"]').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('row', { name: /Sarah Johnson.*Alps/ })
      .getByText('/ 7')
      .waitFor();
    const saved = await web.desk.desk.database.agents.findOne({ _id: agent.sub });
    expect(saved?.workingHours).toMatchObject({
      zone: 'Asia/Tokyo',
      weekly: { 1: [['08:30', '17:00']], 5: [['09:00', '17:00']] },
      holidays: ['2031-12-25'],
    });

    await page.getByRole('button', { name: 'Plan level 3' }).click();
    await dialog.getByLabel('Take into the rotation').selectOption(agent.sub);
    await dialog.getByRole('button', { name: 'Save the rotation' }).click();
    await dialog
      .getByText(/^Sarah Johnson:/)
      .first()
      .waitFor();
    // Begun, and not saved yet: who stands in is no part of it.
    await dialog.getByLabel('Take into the rotation').selectOption(lead.sub);
    // Who is moved by keyboard keeps the focus, and where they stand now is said.
    await dialog.getByRole('button', { name: 'Lena Lead earlier' }).focus();
    await page.keyboard.press('Enter');
    // There is nowhere earlier: the way back has it.
    await dialog.locator('button:focus[aria-label="Lena Lead later"]').waitFor();
    await dialog.getByText('Lena Lead is now number 1 of 2').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await dialog.locator('button:focus[aria-label="Lena Lead earlier"]').waitFor();
    await dialog.getByText('Lena Lead is now number 2 of 2').waitFor({ state: 'attached' });
    await dialog.getByLabel('Who stands in').selectOption(lead.sub);
    await dialog.getByLabel(/^From \(/).fill('2031-01-06T09:00');
    await dialog.getByLabel(/^Until \(/).fill('2031-01-07T09:00');
    await dialog.getByRole('button', { name: 'Let them stand in' }).click();
    const takeAway = dialog.getByRole('button', { name: 'Remove Lena Lead’s standing in' });
    await takeAway.waitFor();
    await dialog.getByRole('button', { name: 'Lena Lead earlier' }).waitFor();
    await dialog.getByRole('button', { name: /^Take Lena Lead/ }).click();
    await dialog.locator('button:focus[aria-label^="Take Sarah Johnson"]').waitFor();

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
    await page.keyboard.press('Escape');

    // Of oneself the head of the page tells at once.
    await page.getByRole('button', { name: /Lena Lead.*availability|availability.*Lena Lead/i }).click();
    await dialog.getByLabel('Availability').selectOption('away');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Away', exact: true }).waitFor();
    await page.context().close();

    // Who plans nothing sees whose weeks come, and that one's own are among them.
    const own = await web.open(agent, '/console/staff');
    const weeks = own.getByRole('region', { name: 'The next four weeks' });
    await weeks
      .getByText(/^Sarah Johnson:/)
      .first()
      .waitFor();
    expect(await own.getByRole('button', { name: 'Plan level 3' }).count()).toBe(0);
    expect(await faultsOf(own, WCAG)).toEqual([]);
    await own.context().close();
  });

  it('shows every agent of a directory of more than one page', async () => {
    const { agents } = web.desk.desk.database;
    const known = await agents.findOne({ _id: web.people.agent.sub });
    const many = Array.from({ length: 120 }, (_none, at) => ({
      ...known!,
      _id: `many-${at}`,
      name: `Many ${at}`,
      email: `many-${at}@desk.example`,
      active: false,
    }));
    await agents.insertMany(many);
    const page = await web.open(web.people.lead, '/console/staff');
    await page.getByText('Many 119', { exact: true }).waitFor();
    expect(await page.getByText(/^Many \d+$/).count()).toBe(120);
    await agents.deleteMany({ _id: { $in: many.map(({ _id }) => _id) } });
    await page.context().close();
  });

  it('lists check-ins that are due, one’s own or everybody’s, and settles one with a note', async () => {
    const { agent, customer, lead } = web.people;
    await web.desk.open(await web.token(customer), { subject: 'Spoken of in a check-in' });
    const at = new Date();
    const { outreach } = web.desk.desk.database;
    await outreach.insertOne({
      _id: CHECK_IN,
      customerId: customer.sub,
      agentId: agent.sub,
      dueAt: new Date(at.getTime() - 2 * 86_400_000),
      state: 'open',
      openedAt: at,
      doneAt: null,
      doneBy: null,
      note: null,
    });
    const page = await web.open(lead, '/console/outreach');
    await page.getByText('Nobody is waiting to hear from us').waitFor();
    await page.getByText('Everybody’s', { exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('whose') === 'all');
    await page.getByRole('listitem').getByText('Sarah Johnson').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();

    const own = await web.open(agent, '/console/outreach');
    await own.getByText('2 days ago').waitFor();
    await own.getByRole('button', { name: 'Get in touch with Priya Shah' }).click();
    const dialog = own.getByRole('dialog');
    await dialog.getByRole('link', { name: 'priya@customer.example' }).waitFor();
    await dialog.getByLabel('What came of it').fill('All is well.');
    // Closed by accident: the words are there again.
    await own.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await own.getByRole('button', { name: 'Get in touch with Priya Shah' }).click();
    expect(await dialog.getByLabel('What came of it').inputValue()).toBe('All is well.');
    await dialog.getByRole('button', { name: 'Mark as done' }).click();
    await own.getByText('Nobody is waiting to hear from us').waitFor();
    await own.getByText('Done', { exact: true }).click();
    await own.getByText('All is well.').waitFor();
    expect((await outreach.findOne({ _id: CHECK_IN }))?.doneBy).toBe(agent.sub);
    await own.context().close();
  });

  it('says who looks after a vip and how often; an admin saves, holds and erases a customer’s data', async () => {
    const { agent, lead, customer, admin } = web.people;
    await web.desk.request('GET', '/agents/me', { token: await web.token(lead) });
    const vip = { ...customer, sub: `vip-${customer.sub}`, tier: 'vip' as const, name: 'Vera Vip' };
    const ticket = await web.desk.open(await web.token(vip), { subject: 'Words that are to go' });
    const address = `/console/tickets/${String(ticket['ticketNumber'])}`;
    const page = await web.open(lead, address);
    await page.getByRole('button', { name: 'Change who looks after them' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Account manager').selectOption(agent.sub);
    await dialog.getByLabel('Deputy').selectOption(lead.sub);
    // A rhythm without its number is refused where it is missing, and nothing is sent.
    await dialog.getByLabel('Check-ins').selectOption('days');
    const days = dialog.getByLabel('Days in between');
    await days.fill('');
    await dialog.getByText('Something has to be written here.').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('input:focus[aria-invalid="true"]').waitFor();
    await days.fill('0');
    expect(await days.inputValue()).not.toBe('0');
    await days.fill('30');
    await dialog.getByText('Something has to be written here.').waitFor({ state: 'detached' });
    await dialog.getByLabel('Check-ins').selectOption('weekly');
    await dialog.getByLabel('Weekday').selectOption('3');
    await dialog.getByLabel(/^Not before \(/).fill('2031-01-08T09:00');
    expect(await faultsOf(page, WCAG)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Next check-in').waitFor();
    // The first Wednesday at ten that is not before.
    await page.getByText(/Jan 8\b.*10:00/).waitFor();
    const { customers } = web.desk.desk.database;
    expect(await customers.findOne({ _id: vip.sub })).toMatchObject({
      accountManagerId: agent.sub,
      deputyManagerId: lead.sub,
      checkIn: { every: { weekday: 3, time: '10:00' }, nextAt: Date.parse('2031-01-08T09:00:00+01:00') },
    });
    // It is there again, and can be taken back: the rhythm counts from now then.
    await page.getByRole('button', { name: 'Change who looks after them' }).click();
    const notBefore = dialog.getByLabel(/^Not before \(/);
    expect(await notBefore.inputValue()).toBe('2031-01-08T09:00');
    await notBefore.fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { checkIn } = (await customers.findOne({ _id: vip.sub })) ?? {};
    expect(checkIn?.every).toEqual({ weekday: 3, time: '10:00' });
    expect(checkIn?.nextAt).toBeLessThanOrEqual(Date.now() + 1000);
    expect(await page.getByText('Legal hold').count()).toBe(0);
    await page.context().close();

    const own = await web.open(admin, address);
    const kept = own.getByRole('region', { name: 'All that is kept of them' });
    const saving = own.waitForEvent('download');
    await kept.getByRole('button', { name: 'Save a copy' }).click();
    expect((await saving).suggestedFilename()).toBe(`support-data-${vip.sub}.zip`);
    const hold = kept.getByRole('switch', { name: 'Legal hold' });
    const erase = kept.getByRole('button', { name: 'Erase' });
    await hold.click();
    await own.locator('button:disabled', { hasText: 'Erase' }).waitFor();
    expect((await customers.findOne({ _id: vip.sub }))?.legalHold).toBe(true);
    await own.locator('[role=switch]:enabled:checked').waitFor({ state: 'attached' });
    await hold.click();
    await erase.click();
    await own.getByLabel(/to go on$/).fill('erase');
    await own.getByRole('button', { name: 'Erase it now' }).click();
    await own.getByText('It is erased').waitFor();
    await own.getByText('Words that are to go').first().waitFor({ state: 'detached' });
    for (const word of ['Vera Vip', 'priya@customer.example'])
      await own.getByText(word).first().waitFor({ state: 'detached' });
    expect(await own.getByText('It is erased').isVisible()).toBe(true);
    await own.context().close();
  });

  it('is no place for agents: they are told so, and their menu names none of it', async () => {
    const page = await web.open(web.people.agent, '/console/audit');
    await page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
    const places = page.getByRole('navigation', { name: 'Console' });
    await places.getByText('Tickets').waitFor();
    expect(await places.getByText(/Audit|Service keys/).count()).toBe(0);
    await page.context().close();
  });
});
