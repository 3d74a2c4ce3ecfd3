import { uploaded } from '../api/fileDesk';
import { WebDesk } from './webDesk';

/** A PDF that asks a viewer, as soon as it is opened and as the page is shown, to run scripts, to send a form and to open an address. */
const SCRIPT =
  "app.alert('planted'); app.launchURL('/planted'); this.submitForm('/planted'); try { parent.document.title = 'planted'; top.location = '/planted'; fetch('/planted'); } catch (e) {}";
const PDF = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(${SCRIPT.replaceAll(/[()\\]/g, String.raw`\$&`)})>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/AA<</O<</S/URI/URI(/planted)>>>>>>endobj
trailer<</Root 1 0 R>>
%%EOF
<script>fetch('/planted')</script>
`;

describe('a PDF with scripts', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('is looked at without anything of it being run, asked for or opened', async () => {
    const customer = await web.token(web.people.customer);
    const file = await uploaded(web.desk, customer, { name: 'invoice.pdf', bytes: PDF });
    const ticket = await web.desk.open(customer, { subject: 'An invoice', attachments: [file] });
    const page = await web.open(web.people.agent, `/console/tickets/${String(ticket['ticketNumber'])}`);
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.context().on('request', (request) => {
      if (request.url().includes('planted')) happened.push(`request: ${request.url()}`);
    });
    page.context().on('page', (opened) => happened.push(`page: ${opened.url()}`));
    await page.waitForFunction(() => document.title.startsWith('An invoice'));
    const [before, title] = [page.url(), await page.title()];
    await page.getByRole('button', { name: /invoice\.pdf/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('region', { name: 'Page 1 of 1' }).locator('canvas').waitFor();
    expect(await page.locator('iframe, embed, object').count()).toBe(0);
    // Nor does the page let any be put in, whatever it holds.
    await page.evaluate(
      (bytes) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', resolve, { once: true });
          const frame = document.createElement('iframe');
          frame.src = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
          document.body.append(frame);
        }),
      PDF,
    );
    expect(happened).toEqual([]);
    expect([page.url(), await page.title()]).toEqual([before, title]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('is saved and never shown at an address of the desk, whoever asks for it', async () => {
    const customer = await web.token(web.people.customer);
    const file = await uploaded(web.desk, customer, { name: 'invoice.pdf', bytes: PDF });
    await web.desk.open(customer, { attachments: [file] });
    const { body } = await web.desk.request('GET', `/attachments/${file}/link`, { token: customer });
    const page = await web.open(null, '/');
    const saving = page.waitForEvent('download');
    // A navigation that ends in a download leaves the page where it was.
    await page.goto(`${web.desk.url}${String(body['link']?.['url'])}`).catch(() => undefined);
    expect((await saving).suggestedFilename()).toBe('invoice.pdf');
    expect(page.url()).not.toContain('/files/');
    await page.context().close();
  });
});
