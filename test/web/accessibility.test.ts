import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { faultsInBothLooks, faultsOf, WCAG } from './axe';
import { WebDesk } from './webDesk';

const DIALOG = '[role="dialog"]';

describe('accessibility', () => {
  let web: WebDesk;
  let number: string;
  let paged: string;
  let resolved: string;
  beforeAll(async () => {
    web = await WebDesk.start();
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, { subject: 'A page to look at', priority: 'high' });
    number = String(ticket['ticketNumber']);
    // So that there is a note, and a mention in it.
    const body = { message: `Seen before, @${web.people.agent.sub}.` };
    await web.desk.request('POST', `/tickets/${number}/notes`, {
      token: await web.token(web.people.admin),
      body,
    });
    // So that the queue shows a page as well.
    const help = { subject: 'Help', category: 'emergency', priority: 'critical' };
    paged = String((await web.desk.open(customer, help))['ticketNumber']);
    const solved = await web.desk.open(customer, { subject: 'Solved, we think' });
    resolved = String(solved['ticketNumber']);
    await web.desk.request('PUT', `/tickets/${String(solved['_id'])}/resolve`, {
      token: await web.token(web.people.admin),
      body: { resolution: 'Please try again.' },
    });
    const key = { name: 'Counts tickets', scopes: ['facts'] };
    await web.desk.request('POST', '/service-keys', { token: await web.token(web.people.admin), body: key });
  });
  afterAll(() => web.stop());

  it('axe finds nothing in the dialogs of a ticket, the sheet of keys and the palette', async () => {
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.locator('h1').first().waitFor();
    for (const open of [/^Assign$/, /^Escalate$/, /^Change$/, /^Close$/, /^Keyboard$/, /^Search and go/]) {
      await page.getByRole('button', { name: open }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await faultsInBothLooks(page, DIALOG)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });

  it('axe finds nothing in how pages call me, nor in the list of colleagues under an @', async () => {
    const page = await web.open(web.people.agent, `/console/tickets/${number}`);
    await page.locator('h1').first().waitFor();
    await page.getByRole('button', { name: 'How pages call me' }).click();
    await page.getByRole('dialog', { name: 'How pages call me' }).waitFor();
    expect(await faultsOf(page, WCAG)).toEqual([]);
    await page.keyboard.press('Escape');
    // Keys do nothing while a dialog is open.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByLabel('Note for colleagues').pressSequentially('@sar');
    await page.getByRole('listbox', { name: 'Colleagues' }).waitFor();
    expect(await faultsOf(page, WCAG)).toEqual([]);
    await page.context().close();
  });

  /** Who opens which dialog where. */
  const DIALOGS: [who: keyof WebDesk['people'], path: () => string, open: RegExp[]][] = [
    [
      'admin',
      () => '/console/staff',
      [/^Add somebody$/, /^Change Sarah/, /^Availability of Sarah/, /^Plan level 3$/],
    ],
    ['admin', () => '/console/keys', [/^New key$/, /^Revoke Counts tickets$/]],
    ['customer', () => '/portal/profile', [/^Erase everything$/]],
    ['customer', () => `/portal/tickets/${resolved}`, [/^Yes, it is solved$/, /^No, not fixed$/]],
  ];

  it.each(DIALOGS)(
    'axe finds nothing in the dialogs that the %s opens, light and dark',
    async (who, path, openers) => {
      const page = await web.open(web.people[who], path());
      await page.locator('h1').first().waitFor();
      for (const name of openers) {
        await page.getByRole('button', { name }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button').nth(1).waitFor();
        expect(await faultsInBothLooks(page, DIALOG)).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      }
      await page.context().close();
    },
  );

  it('axe finds nothing on a ticket that an agent is asked to take, light and dark', async () => {
    const page = await web.open(web.people.agent, `/console/tickets/${paged}`);
    await page.getByRole('button', { name: 'Acknowledge' }).waitFor();
    expect(await faultsInBothLooks(page, 'main')).toEqual([]);
    await page.context().close();
  });

  it('axe finds nothing in the parts of the policy, in a draft with a fault, nor in its dialogs, light and dark', async () => {
    const page = await web.open(web.people.admin, '/console/policy');
    const hours = page.getByRole('textbox', { name: 'Premium, High, Deadline, hours', exact: true });
    await hours.fill('1');
    await page.getByText('1 fault').first().waitFor();
    // The page around them is looked at below.
    const drafted = ['section[aria-labelledby="draft"]', '[aria-label="Draft"]', '[role="tablist"]'];
    const faulty = '[aria-label="Premium, High, Goal"]';
    expect(await faultsInBothLooks(page, [...drafted, faulty].join())).toEqual([]);
    await hours.fill('5');
    await page.getByText('1 fault').first().waitFor({ state: 'detached' });
    for (const part of ['Hours and holidays', 'Escalation', 'Lifecycle and surveys', 'JSON']) {
      await page.getByRole('tab', { name: part }).click();
      await page.getByRole('tabpanel', { name: part }).waitFor();
      expect(await faultsInBothLooks(page, '[role="tabpanel"]')).toEqual([]);
    }
    for (const name of [/^Discard the draft$/, /^Put version \d+ in force$/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsInBothLooks(page, DIALOG)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });

  const PAGES: [name: string, who: keyof WebDesk['people'] | null, path: () => string][] = [
    ['the sign-in', null, () => '/'],
    ['the portal’s home', 'customer', () => '/portal'],
    ['a new ticket', 'customer', () => '/portal/new'],
    ['all of a customer’s tickets', 'customer', () => '/portal/tickets'],
    ['a customer’s ticket', 'customer', () => `/portal/tickets/${number}`],
    ['the profile', 'customer', () => '/portal/profile'],
    ['the queue', 'agent', () => '/console'],
    ['the list', 'agent', () => '/console/tickets'],
    ['the mentions', 'agent', () => '/console/mentions'],
    ['the outreach', 'lead', () => '/console/outreach'],
    ['an agent’s ticket', 'agent', () => `/console/tickets/${number}`],
    ['the live wall', 'admin', () => '/console/wall'],
    ['the staff', 'admin', () => '/console/staff'],
    ['the policy', 'admin', () => '/console/policy'],
    ['the audit', 'admin', () => '/console/audit'],
    ['the service keys', 'admin', () => '/console/keys'],
    ['a survey’s bad link', null, () => '/survey/nonsense'],
    ['an address that leads nowhere', 'customer', () => '/portal/nowhere'],
  ];

  it.each(PAGES)('axe finds nothing on %s, light, dark, and right to left', async (_name, who, path) => {
    const person: TokenSubject | null = who && web.people[who];
    for (const look of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'light', language: 'ar', viewport: { width: 390, height: 844 } },
    ] as const) {
      const page = await web.open(person, path(), look);
      await page.locator('h1').first().waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe('language' in look ? 'rtl' : 'ltr');
      await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    }
  });
});
