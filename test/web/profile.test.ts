import { readFile } from 'node:fs/promises';
import { WebDesk } from './webDesk';

describe('the profile', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
    await web.desk.open(await web.token(web.people.customer), { subject: 'What I once wrote' });
  });
  afterAll(() => web.stop());

  /** Waits until the account has it. */
  const expectKept = async (what: 'language' | 'zone', wanted: string): Promise<void> => {
    const token = await web.token(web.people.customer);
    let kept = '';
    for (let tries = 0; kept !== wanted && tries < 100; tries += 1) {
      const { body } = await web.desk.request('GET', '/me/profile', { token });
      kept = String(body['profile']?.[what]);
      if (kept !== wanted) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(kept).toBe(wanted);
  };

  it('names the zones, speaks the language that is chosen, and remembers it', async () => {
    const page = await web.open(web.people.customer, '/portal', { timezoneId: 'Asia/Tokyo' });
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor();
    await page.getByText(/in the zone of this browser: Asia\/Tokyo \(/).waitFor();
    const zone = page.getByLabel('Zone of your account');
    expect(await zone.inputValue()).toBe('Europe/Berlin');
    await zone.selectOption('Europe/Lisbon');
    await expectKept('zone', 'Europe/Lisbon');
    await page.getByRole('button', { name: /Take this browser’s: Asia\/Tokyo/ }).click();
    await expectKept('zone', 'Asia/Tokyo');
    expect(await zone.inputValue()).toBe('Asia/Tokyo');
    await page.getByLabel('Language of these pages').selectOption('fr');
    await page.getByRole('heading', { name: 'Profil', level: 1 }).waitFor();
    await expectKept('language', 'fr');
    await page.context().close();

    // Another device, which has its own language: the account's is spoken there.
    const other = await web.open(web.people.customer, '/portal/profile');
    await other.getByRole('heading', { name: 'Profil', level: 1 }).waitFor();
    await other.getByLabel('Langue de ces pages').selectOption('en');
    await other.getByRole('heading', { name: 'Profile', level: 1 }).waitFor();
    await expectKept('language', 'en');
    await other.context().close();
  });

  it('keeps on the account which notices come by e-mail', async () => {
    const page = await web.open(web.people.customer, '/portal/profile');
    await page.getByText('This desk does not send e-mail yet.').waitFor();
    await page.getByText('You have not chosen yet: we send reminders and surveys.').waitFor();
    await page.getByRole('radio', { name: 'Only what is important' }).check();
    await page.getByText('Kept.').waitFor();
    await page.reload();
    await page.getByText('Everything also stands in your tickets here.').waitFor();
    expect(await page.getByRole('radio', { name: 'Only what is important' }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('asks for nothing that is not there', async () => {
    const page = await web.open(web.people.customer, '/portal/profile');
    const told: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') told.push(message.text());
    });
    await page.reload();
    await page.getByRole('button', { name: 'Erase everything' }).waitFor();
    await page.getByRole('radio', { name: 'Everything' }).waitFor();
    await page.waitForLoadState('load');
    expect(told).toEqual([]);
    await page.context().close();
  });

  it('gives all of one’s data, and erases it once one is sure', async () => {
    const page = await web.open(web.people.customer, '/portal/profile');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy' }).click();
    const archive = await saving;
    expect(archive.suggestedFilename()).toBe('support-data.zip');
    // Archives of this kind begin so, and name what is in them in clear.
    const bytes = await readFile(await archive.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('customer.json')).toBe(true);
    await page.getByText('Your data is saved as an archive.').waitFor();

    await page.getByRole('button', { name: 'Erase everything' }).click();
    const sure = page.getByRole('button', { name: 'Erase it now' });
    expect(await sure.isDisabled()).toBe(true);
    await page.getByLabel(/to go on$/).fill('Erase');
    await sure.click();
    await page.getByText('Your data is erased').waitFor();
    await page.goto(`${web.desk.url}/portal/profile`);
    await page.getByText('Your data is erased').waitFor();
    await page.goto(`${web.desk.url}/portal`);
    await page.getByText('Nothing is open', { exact: true }).waitFor();
    expect(await page.getByText('What I once wrote').count()).toBe(0);
    await page.context().close();
  });
});

describe('the profile at a desk with a mail server', () => {
  let web: WebDesk;
  beforeAll(async () => {
    // Nobody is there: it is never asked to send anything.
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'desk@support.example' };
    web = await WebDesk.start(undefined, [], mail);
  });
  afterAll(() => web.stop());

  it('tells where e-mails go, and that none can go to who has no address', async () => {
    const page = await web.open(web.people.customer, '/portal/profile');
    await page.getByText('They go to priya@customer.example.').waitFor();
    expect(await page.getByText('does not send e-mail yet').count()).toBe(0);
    await web.desk.desk.database.customers.updateOne(
      { _id: web.people.customer.sub },
      { $set: { email: '' } },
    );
    await page.reload();
    await page.getByText('We know no e-mail address of yours').waitFor();
    await page.context().close();
  });
});
