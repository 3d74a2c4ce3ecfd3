import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { TestDesk, type Json } from './desk';
import { fetched, sendForm, upload, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

const NOWHERE = 'f'.repeat(24);

describe('files', () => {
  let desk: TestDesk;
  let customer: string;
  let stranger: string;
  let agent: string;
  let admin: string;
  let picture: Buffer;
  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer('premium', { sub: 'owner' });
    stranger = await desk.customer('premium', { sub: 'stranger' });
    agent = await desk.agent({ sub: 'sarah', level: 3 });
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    await desk.request('GET', '/agents/me', { token: agent });
    picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a7' } })
      .png()
      .toBuffer();
  });
  afterAll(() => desk.stop());

  const attachment = (answer: { body: Json }): Json => answer.body['attachment'] ?? {};
  const stored = (): Promise<number> => desk.desk.database.db.collection('files.files').countDocuments();

  describe('an upload', () => {
    it('is kept as what its content says it is, under a safe name, with its hash', async () => {
      const answer = await upload(desk, customer, { name: 'C:\\photos\\Tür…\u202egnp.exe', bytes: picture });
      expect(answer.status).toBe(201);
      expect(attachment(answer)).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
        name: 'Tür…gnp.exe.png',
        type: 'image/png',
        size: picture.length,
        sha256: createHash('sha256').update(picture).digest('hex'),
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        inline: true,
        thumbnail: true,
      });
    });

    it('has one effect for one key', async () => {
      const before = await stored();
      const first = await upload(desk, customer, { bytes: 'once', key: 'upload-once' });
      const again = await upload(desk, customer, { bytes: 'once', key: 'upload-once' });
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      // The answer was lost before it was kept: the file is still the one.
      await desk.desk.database.idempotency.deleteMany({});
      const later = await upload(desk, customer, { bytes: 'once', key: 'upload-once' });
      expect(attachment(later)).toEqual(attachment(first));
      expect(await stored()).toBe(before + 1);
    });

    it('is refused for what it is, and nothing of it is kept', async () => {
      const before = await stored();
      const form = (parts: [string, string | Blob][]): FormData => {
        const data = new FormData();
        for (const [name, value] of parts) data.append(name, value);
        return data;
      };
      const text = new Blob(['hello'], { type: 'text/plain' });
      const cases: [string, () => Promise<Parameters<typeof expectRefusal>[0]>, number, string][] = [
        ['nothing in it', () => upload(desk, customer, { bytes: '' }), 422, 'validation_failed'],
        ['no file', () => sendForm(desk, customer, form([])), 422, 'validation_failed'],
        ['a field', () => sendForm(desk, customer, form([['file', 'text']])), 422, 'validation_failed'],
        ['another name', () => sendForm(desk, customer, form([['other', text]])), 422, 'validation_failed'],
        [
          'two files',
          () =>
            sendForm(
              desk,
              customer,
              form([
                ['file', text],
                ['file', text],
              ]),
            ),
          422,
          'validation_failed',
        ],
        [
          'a field behind it',
          () =>
            sendForm(
              desk,
              customer,
              form([
                ['file', text],
                ['more', 'x'],
              ]),
            ),
          422,
          'validation_failed',
        ],
        [
          'a program',
          () => upload(desk, customer, { name: 'a.png', bytes: Buffer.from('7f454c4602010100', 'hex') }),
          415,
          'unsupported_media_type',
        ],
        [
          'SVG',
          () =>
            upload(desk, customer, {
              name: 'a.png',
              bytes: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            }),
          415,
          'unsupported_media_type',
        ],
        [
          'too large',
          () => upload(desk, customer, { bytes: Buffer.alloc(25 * 1024 * 1024 + 1, 'a') }),
          413,
          'payload_too_large',
        ],
        [
          'much too large',
          () => upload(desk, customer, { bytes: Buffer.alloc(26 * 1024 * 1024, 'a') }),
          413,
          'payload_too_large',
        ],
      ];
      for (const [what, send, status, code] of cases) {
        const answer = await send();
        expect([what, answer.status]).toEqual([what, status]);
        expectRefusal(answer, status, code);
      }
      expect(await stored()).toBe(before);
      expect(await desk.desk.database.attachments.countDocuments({ state: { $ne: 'kept' } })).toBe(0);
    });

    it('is taken to the last byte that is allowed', async () => {
      const bytes = Buffer.alloc(25 * 1024 * 1024, 'a');
      const answer = await upload(desk, customer, { bytes });
      expect(answer.status).toBe(201);
      const file = await fetched(desk, `/attachments/${String(attachment(answer)['id'])}`, {
        token: customer,
      });
      expect(file.bytes.equals(bytes)).toBe(true);
    });

    it('is a form, and nothing else is one', async () => {
      const json = await desk.request('POST', '/attachments', { token: customer, body: { file: 'x' } });
      expectRefusal(json, 415, 'unsupported_media_type');
      const form = new FormData();
      form.append('subject', 'x');
      const response = await fetch(`${desk.url}/api/v1/support/tickets`, {
        method: 'POST',
        headers: { authorization: `Bearer ${customer}` },
        body: form,
      });
      expect(response.status).toBe(415);
      const broken = await desk.request('POST', '/attachments', {
        token: customer,
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      });
      expectRefusal(broken, 400, 'bad_request');
    });

    it('leaves nothing when it is cut off', async () => {
      const before = await stored();
      const abort = new AbortController();
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          controller.enqueue(
            new TextEncoder().encode(
              '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n',
            ),
          );
          // More than a chunk of the store, so that some of it is there before the end.
          for (let index = 0; index < 16; index += 1) controller.enqueue(new Uint8Array(65_536).fill(97));
          for (const until = Date.now() + 20_000; Date.now() < until;) {
            if ((await desk.desk.database.db.collection('files.chunks').countDocuments({ n: 2 })) > 0) break;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          abort.abort();
        },
      });
      await desk.desk.database.db.collection('files.chunks').deleteMany({});
      const request: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers: {
          authorization: `Bearer ${customer}`,
          'content-type': 'multipart/form-data; boundary=x',
        },
        body,
        duplex: 'half',
        signal: abort.signal,
      };
      await expect(fetch(`${desk.url}/api/v1/support/attachments`, request)).rejects.toThrow();
      for (const until = Date.now() + 20_000; ;) {
        const left = await desk.desk.database.db.collection('files.chunks').countDocuments();
        const known = await desk.desk.database.attachments.countDocuments({ state: { $ne: 'kept' } });
        if (left + known === 0) break;
        if (Date.now() > until) throw new Error(`${left} chunks and ${known} uploads are left`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await stored()).toBe(before);
    });
  });

  describe('a file', () => {
    let id: string;
    const bytes = randomBytes(300_000).toString('base64');
    beforeAll(async () => {
      id = await uploaded(desk, customer, { name: 'log of Zoë "7".txt', bytes });
    });

    it('may run nothing in a browser, however it is fetched: PDF is saved where it is asked for inline', async () => {
      const pdf = await uploaded(desk, customer, {
        name: 'act.pdf',
        bytes:
          '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF\n',
      });
      const { body } = await desk.request('GET', `/attachments/${pdf}/link`, { token: customer });
      const etag =
        (await fetched(desk, `/attachments/${pdf}`, { token: customer })).headers.get('etag') ?? '';
      const whole = { token: customer };
      for (const [path, how, status] of [
        [`/attachments/${pdf}?disposition=inline`, whole, 200],
        [`/attachments/${pdf}?disposition=inline`, { ...whole, headers: { range: 'bytes=0-9' } }, 206],
        [`/attachments/${pdf}?disposition=inline`, { ...whole, headers: { 'if-none-match': etag } }, 304],
        [`/attachments/${pdf}?disposition=inline`, { ...whole, method: 'HEAD' }, 200],
        [String(body['link']?.['url']), {}, 200],
        [String(body['link']?.['downloadUrl']), {}, 200],
      ] as const) {
        const answer = await fetched(desk, path, how);
        expect([path, answer.status]).toEqual([path, status]);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'content-security-policy': expect.stringMatching(
            /^default-src 'none';.*frame-ancestors 'none'; sandbox$/,
          ),
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'cross-origin-resource-policy': 'same-origin',
          'content-disposition': 'attachment; filename=act.pdf',
          ...(status === 304 ? {} : { 'content-type': 'application/pdf' }),
        });
      }
    });

    it('is downloaded whole, in parts, and not again where it is known', async () => {
      const whole = await fetched(desk, `/attachments/${id}`, { token: customer });
      expect(whole.status).toBe(200);
      expect(whole.bytes.toString()).toBe(bytes);
      expect(whole.headers.get('content-length')).toBe(String(bytes.length));
      expect(whole.headers.get('content-disposition')).toBe(
        `attachment; filename="log of Zo? _7_.txt"; filename*=UTF-8''log%20of%20Zo%C3%AB%20_7_.txt`,
      );
      expect(whole.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
      expect(whole.headers.get('content-security-policy')).toContain('sandbox');
      const etag = whole.headers.get('etag') ?? '';
      const part = (range: string, more: Record<string, string> = {}) =>
        fetched(desk, `/attachments/${id}`, { token: customer, headers: { range, ...more } });
      const size = bytes.length;
      for (const [range, from, to] of [
        ['bytes=0-0', 0, 1],
        ['bytes=261119-261121', 261_119, 261_122],
        [`bytes=${size - 10}-`, size - 10, size],
        ['bytes=-7', size - 7, size],
        [`bytes=5-${size + 5}`, 5, size],
      ] as const) {
        const answer = await part(range);
        expect([range, answer.status]).toEqual([range, 206]);
        expect(answer.bytes.toString()).toBe(bytes.slice(from, to));
        expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${size}`);
      }
      const beyond = await part(`bytes=${size}-`);
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
      expect((await part('bytes=5-2')).status).toBe(200);
      expect((await part('bytes=0-1,5-6')).status).toBe(200);
      expect((await part('bytes=0-1', { 'if-range': etag })).status).toBe(206);
      expect((await part('bytes=0-1', { 'if-range': '"other"' })).status).toBe(200);
      const known = await fetched(desk, `/attachments/${id}`, {
        token: customer,
        headers: { 'if-none-match': etag },
      });
      expect([known.status, known.bytes.length]).toEqual([304, 0]);
      const head = await fetched(desk, `/attachments/${id}`, { token: customer, method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)]);
    });

    it('is theirs alone who uploaded it, until it is sent', async () => {
      for (const token of [stranger, agent, admin]) {
        for (const path of ['', '/link', '/thumbnail']) {
          const answer = await fetched(desk, `/attachments/${id}${path}`, { token });
          expect(answer.status).toBe(404);
        }
      }
      for (const other of [NOWHERE, 'x', '..%2f..%2fetc%2fpasswd', '%00']) {
        expect((await fetched(desk, `/attachments/${other}`, { token: customer })).status).toBe(404);
      }
    });

    it('has links that need no token, for a while and for this file alone', async () => {
      const other = await uploaded(desk, customer, { bytes: 'another' });
      const { body } = await desk.request('GET', `/attachments/${id}/link`, { token: customer });
      const link = body['link'] ?? {};
      const until = Date.parse(String(link['expiresAt'])) - Date.now();
      expect(until).toBeGreaterThan(290_000);
      expect(until).toBeLessThan(600_000);
      const shown = await fetched(desk, String(link['url']));
      expect([shown.status, shown.bytes.toString()]).toEqual([200, bytes]);
      expect(shown.headers.get('content-disposition')).toMatch(/^inline;/);
      const saved = await fetched(desk, String(link['downloadUrl']), { headers: { range: 'bytes=0-3' } });
      expect([saved.status, saved.bytes.toString()]).toEqual([206, bytes.slice(0, 4)]);
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(link['thumbnailUrl']).toBeNull();
      const address = String(link['downloadUrl']);
      expect((await fetched(desk, address.replace(id, other))).status).toBe(404);
      const at = address.indexOf('token=') + 'token='.length;
      const [head, claims = '', signature] = address.slice(at).split('.');
      const forged = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
      const changed = Buffer.from(JSON.stringify({ ...forged, role: 'admin' })).toString('base64url');
      const cases = [`${head}.${changed}.${signature}`, `${head}.${claims}.`, customer, 'x'];
      for (const token of cases) {
        expect((await fetched(desk, `${address.slice(0, at)}${token}`)).status).toBe(404);
      }
      expect((await fetched(desk, address.slice(0, at - 'token='.length))).status).toBe(422);
    });

    it('is never shown by a browser when it could do something there', async () => {
      const html = '<!doctype html><script>fetch("/api/v1/support/tickets")</script>';
      const page = await uploaded(desk, customer, { name: 'holiday.png', bytes: html, type: 'image/png' });
      const shown = await fetched(desk, `/attachments/${page}?disposition=inline`, { token: customer });
      expect(shown.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(shown.headers.get('content-disposition')).toBe('inline; filename=holiday.png.txt');
      const zip = await uploaded(desk, customer, {
        name: 'a.html',
        bytes: Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      });
      const saved = await fetched(desk, `/attachments/${zip}?disposition=inline`, { token: customer });
      expect(saved.headers.get('content-disposition')).toBe('attachment; filename=a.html.zip');
    });

    it('has a small picture, where it is a picture that is no trap', async () => {
      const photo = await uploaded(desk, customer, { name: 'photo.png', bytes: picture });
      const { body } = await desk.request('GET', `/attachments/${photo}/link`, { token: customer });
      const url = String(body['link']?.['thumbnailUrl']);
      const small = await fetched(desk, url);
      expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(await sharp(small.bytes).metadata()).toMatchObject({ format: 'webp', width: 480, height: 320 });
      const again = await fetched(desk, url, {
        headers: { 'if-none-match': small.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
      // 100 megapixels of nothing in some kilobytes.
      const bomb = await sharp({
        create: { width: 10_000, height: 10_000, channels: 3, background: '#000' },
        limitInputPixels: false,
      })
        .png({ compressionLevel: 9 })
        .toBuffer();
      const trap = await uploaded(desk, customer, { name: 'bomb.png', bytes: bomb });
      const refused = await fetched(desk, `/attachments/${trap}/thumbnail`, { token: customer });
      expect(refused.status).toBe(404);
      const after = await desk.request('GET', `/attachments/${trap}/link`, { token: customer });
      expect(after.body['link']?.['thumbnailUrl']).toBeNull();
    });
  });
});
