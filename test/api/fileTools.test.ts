import sharp from 'sharp';
import { Clamd, EICAR, ensureProgram } from './clamd';
import { TestDesk } from './desk';
import { fetched, upload, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

/** Installing what is not there, on a slow machine. */
const INSTALLING = 600_000;

/** A page with a black square in its upper left quarter. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
4 0 obj<</Length 22>>stream
0 g 0 100 100 100 re f
endstream endobj
trailer<</Root 1 0 R>>`;

describe('with the system’s programs', () => {
  let desk: TestDesk;
  let clamd: Clamd;
  let customer: string;
  beforeAll(async () => {
    clamd = await Clamd.start();
    ensureProgram('pdftoppm', 'poppler-utils');
    desk = await TestDesk.start({ CLAMD_ADDRESS: `127.0.0.1:${clamd.port}` });
    customer = await desk.customer();
  }, INSTALLING);
  afterAll(async () => {
    await desk.stop();
    await clamd.stop();
  });

  async function kept(): Promise<number> {
    const { db } = desk.desk.database;
    const counts = await Promise.all(
      ['attachments', 'files.files', 'files.chunks'].map((name) => db.collection(name).countDocuments()),
    );
    return counts.reduce((sum, each) => sum + each, 0);
  }

  it('a file with a virus is refused and not kept; clean ones are, large and small', async () => {
    const before = await kept();
    for (const bytes of [EICAR, `${' '.repeat(300_000)}${EICAR}${' '.repeat(300_000)}`]) {
      const answer = await upload(desk, customer, { name: 'invoice.txt', bytes });
      expectRefusal(answer, 422, 'file_infected');
      expect(await kept()).toBe(before);
    }
    const clean = Buffer.alloc(25 * 1024 * 1024, 'clean ');
    const id = await uploaded(desk, customer, { bytes: clean });
    expect((await fetched(desk, `/attachments/${id}`, { token: customer })).bytes.equals(clean)).toBe(true);
    await uploaded(desk, customer, { bytes: '.' });
  });

  it('nothing is taken unscanned: while clamd is away uploads are told to come back', async () => {
    const before = await kept();
    await clamd.kill();
    const answer = await upload(desk, customer, { bytes: 'who knows', key: 'again' });
    expectRefusal(answer, 503, 'engine_unavailable');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await kept()).toBe(before);
    await clamd.run();
    expect((await upload(desk, customer, { bytes: 'who knows', key: 'again' })).status).toBe(201);
  });

  it('the first page of a PDF is shown as a small picture', async () => {
    const id = await uploaded(desk, customer, { name: 'page.pdf', bytes: PDF });
    const { status, bytes, headers } = await fetched(desk, `/attachments/${id}/thumbnail`, {
      token: customer,
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
    const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([480, 480]);
    const at = (x: number, y: number): number => data[y * info.width + x] ?? -1;
    expect(at(100, 100)).toBeLessThan(30);
    expect(at(400, 400)).toBeGreaterThan(220);
    const broken = await uploaded(desk, customer, { name: 'broken.pdf', bytes: '%PDF-1.4\nno page' });
    expect((await fetched(desk, `/attachments/${broken}/thumbnail`, { token: customer })).status).toBe(404);
    // A PDF may hold scripts: it is saved, not shown.
    const shown = await fetched(desk, `/attachments/${id}?disposition=inline`, { token: customer });
    expect(shown.headers.get('content-disposition')).toBe('attachment; filename=page.pdf');
  });
});
