import { faultsOf } from './axe';
import { WebDesk } from './webDesk';

/** A byte more than the API takes (docs/api.md, Files). */
const TOO_LARGE = 25 * 1024 * 1024 + 1;

describe('a file that is too large', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('is refused before it is sent, and the rest of the draft is kept', async () => {
    const page = await web.open(web.people.customer, '/portal/new');
    const sent: string[] = [];
    page.on('request', (request) => {
      const [what] = /attachments$|tickets$/.exec(request.url()) ?? [];
      if (request.method() === 'POST' && what) sent.push(what);
    });
    await page.getByRole('radio', { name: /Technical/ }).check();
    await page.getByLabel('In a few words').fill('A film of the map');
    await page.getByLabel('What happened?').fill('It closes when I zoom in.');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({
      name: 'steps.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('First I opened the map.'),
    });
    await page.getByText('1 file is attached').waitFor({ state: 'attached' });
    await input.setInputFiles({
      name: 'film.zip',
      mimeType: 'application/zip',
      buffer: Buffer.alloc(TOO_LARGE),
    });
    const row = page.getByRole('listitem').filter({ hasText: 'film.zip' });
    await row.getByText('Larger than 25 MiB.').waitFor();
    await page.getByText('1 file could not be attached').waitFor({ state: 'attached' });
    expect(await faultsOf(page)).toEqual([]);
    // Another try would change nothing; a message goes with all of its files, or not at all.
    expect(await row.getByRole('button', { name: /Try again/ }).count()).toBe(0);
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    await page.getByText(/A file could not be attached: try it again, or remove it/).waitFor();

    await page.getByRole('button', { name: 'Remove film.zip' }).click();
    await page.reload();
    expect(await page.getByLabel('In a few words').inputValue()).toBe('A film of the map');
    expect(await page.getByLabel('What happened?').inputValue()).toBe('It closes when I zoom in.');
    await page.getByText('1 file is attached').waitFor({ state: 'attached' });
    expect(sent).toEqual(['attachments']);
    await send.click();
    await page.getByRole('heading', { name: 'A film of the map' }).waitFor();
    await page.getByRole('button', { name: /steps\.txt/ }).waitFor();
    expect(sent).toEqual(['attachments', 'tickets']);
    await page.context().close();
  });
});
