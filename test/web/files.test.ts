import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { uploaded } from '../api/fileDesk';
import { faultsOf } from './axe';
import { pdfOf } from './pdf';
import { WebDesk } from './webDesk';

const PDF = pdfOf(Array.from({ length: 40 }, (_, index) => `Stop ${index + 1} of the tour`));

const picture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: color } })
    .png()
    .toBuffer();

/** Whether the picture in the dialog has really been drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('[role=dialog] img');
    return image !== null && image.complete && image.naturalWidth > 0;
  });

/** Whether something dark stands on the page of a PDF. */
const isDrawn = async (page: Locator): Promise<void> => {
  await page.locator('canvas').evaluate(async (element) => {
    const canvas = element as HTMLCanvasElement;
    const dark = (): boolean => {
      if (canvas.width === 0) return false;
      const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return points.some((value, index) => index % 4 === 0 && value < 64);
    };
    while (!dark()) await new Promise((resolve) => setTimeout(resolve, 50));
  });
};

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send', exact: true }).click();

describe('files', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('go with a new ticket, outlive a reload with its draft, and are looked at by the agent without saving any', async () => {
    const page = await web.open(web.people.customer, '/portal/new');
    await page.getByRole('radio', { name: /Technical/ }).check();
    await page.getByLabel('In a few words').fill('With papers');
    await page.getByLabel('What happened?').fill('See what is attached.');
    const input = page.locator('input[type=file]');
    await input.setInputFiles([
      { name: 'screen.png', mimeType: 'image/png', buffer: await picture('#17494d') },
      { name: 'ticket.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'steps.txt', mimeType: 'text/plain', buffer: Buffer.from('First I opened the map.') },
    ]);
    await page.getByText('3 files are attached').waitFor({ state: 'attached' });
    await page.reload();
    await page.getByText('3 files are attached').waitFor({ state: 'attached' });
    expect(await page.getByLabel('In a few words').inputValue()).toBe('With papers');
    await send(page);
    await page.getByRole('heading', { name: 'With papers' }).waitFor();
    const address = page.url();
    await page.context().close();

    const agent = await web.open(web.people.agent, `/console/tickets/${address.split('/').at(-1) ?? ''}`);
    await agent.getByRole('button', { name: /screen\.png/ }).click();
    const dialog = agent.getByRole('dialog');
    await dialog.getByText('1 of 3').waitFor();
    await drawn(agent);
    await agent.keyboard.press('+');
    await dialog.locator('img[data-zoomed]').waitFor();
    expect(await faultsOf(agent)).toEqual([]);
    await agent.keyboard.press('ArrowRight');
    // All of its pages are there to be read, drawn here, the far ones once they are scrolled to.
    await dialog.getByText('Stop 1 of the tour').waitFor();
    await isDrawn(dialog.getByRole('region', { name: 'Page 1 of 40' }));
    expect(await dialog.getByText('Stop 40 of the tour').count()).toBe(0);
    expect(await faultsOf(agent)).toEqual([]);
    const pages = dialog.getByRole('group', { name: '40 pages' });
    await pages.focus();
    await agent.keyboard.press('End');
    // It glides there; what is near is drawn before.
    await pages.evaluate(async (element) => {
      while (element.scrollTop + element.clientHeight < element.scrollHeight - 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await dialog.getByText('Stop 40 of the tour').waitFor();
    await dialog.getByText('Stop 1 of the tour').waitFor({ state: 'detached' });
    await agent.keyboard.press('+');
    await isDrawn(dialog.getByRole('region', { name: 'Page 40 of 40' }));
    await dialog.getByRole('button', { name: 'Next file' }).click();
    await dialog.getByText('First I opened the map.').waitFor();
    const saving = agent.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('steps.txt');
    await agent.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // Back on the file that opened it.
    await agent.waitForFunction(() => document.activeElement?.textContent.includes('screen.png'));
    await agent.context().close();
  });

  it('that are damaged PDFs say so, and can be saved', async () => {
    const customer = await web.token(web.people.customer);
    const file = await uploaded(web.desk, customer, { name: 'torn.pdf', bytes: '%PDF-1.7\nnothing' });
    const ticket = await web.desk.open(customer, { subject: 'Torn', attachments: [file] });
    const page = await web.open(web.people.customer, `/portal/tickets/${String(ticket['ticketNumber'])}`);
    await page.getByRole('button', { name: /torn\.pdf/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This PDF is damaged or asks for a password. You can save it.').waitFor();
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('torn.pdf');
    await page.context().close();
  });

  it('are looked at on a phone with every button within reach', async () => {
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'On a phone' });
    const address = `/portal/tickets/${String(ticket['ticketNumber'])}`;
    const page = await web.open(web.people.customer, address, { viewport: { width: 360, height: 740 } });
    await page.locator('input[type=file]').setInputFiles({
      name: 'screen.png',
      mimeType: 'image/png',
      buffer: await picture('#17494d'),
    });
    await page.getByText('1 file is attached').waitFor({ state: 'attached' });
    await page.getByLabel('Your message').fill('See here');
    await send(page);
    const message = page.getByRole('listitem').filter({ hasText: 'See here' });
    await message.getByRole('button', { name: /screen\.png/ }).click();
    await drawn(page);
    const buttons = page.getByRole('dialog').getByRole('button');
    expect(await buttons.count()).toBe(6);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 1_000)).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  it('are pasted and dropped into an answer, and reach the other side at once', async () => {
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'A pasted picture' });
    const number = String(ticket['ticketNumber']);
    const [customer, agent] = await Promise.all([
      web.open(web.people.customer, `/portal/tickets/${number}`),
      web.open(web.people.agent, `/console/tickets/${number}`),
    ]);
    const bytes = [...(await picture('#e8a33d'))];
    const field = customer.getByLabel('Your message');
    await field.fill('It looks like this');
    for (const way of ['paste', 'drop'] as const) {
      await field.evaluate(
        (element, [kind, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(content)], `${kind}.png`, { type: 'image/png' }));
          const settings = { bubbles: true, cancelable: true };
          element.dispatchEvent(
            kind === 'paste'
              ? new ClipboardEvent('paste', { ...settings, clipboardData: data })
              : new DragEvent('drop', { ...settings, dataTransfer: data }),
          );
        },
        [way, bytes] as const,
      );
    }
    await customer.getByText('2 files are attached').waitFor({ state: 'attached' });
    await send(customer);
    await agent.getByRole('button', { name: /paste\.png/ }).click();
    await drawn(agent);
    await agent.keyboard.press('Escape');

    // And the other way: the agent's file, in a note no customer sees and in an answer.
    await agent.locator('input[type=file]').setInputFiles({
      name: 'guide.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Turn it off and on.'),
    });
    await agent.getByText('1 file is attached').waitFor({ state: 'attached' });
    await agent.getByLabel('Your message').fill('Please try this');
    await send(agent);
    await customer.getByRole('button', { name: /guide\.txt/ }).click();
    await customer.getByRole('dialog').getByText('Turn it off and on.').waitFor();
    await Promise.all([customer.context().close(), agent.context().close()]);
  });

  it('that are looked at stay as they are when news come again after a gap, and are not fetched twice', async () => {
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'A long look' });
    const page = await web.open(web.people.customer, '/portal/profile');
    // The first stream is held until it is cut; the one after it is as always.
    await page.addInitScript(() => {
      const { fetch } = globalThis;
      let held = false;
      globalThis.fetch = (input, init) => {
        if (held || !(input instanceof URL && input.pathname.endsWith('/support/events')))
          return fetch(input, init);
        held = true;
        return new Promise((_, reject) => {
          window.addEventListener('cut', () => reject(new TypeError('cut')));
        });
      };
    });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const countOf = (part: RegExp): number => fetched.filter((path) => part.test(path)).length;
    await page.goto(`${web.desk.url}/portal/tickets/${String(ticket['ticketNumber'])}`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'screen.png',
      mimeType: 'image/png',
      buffer: await picture('#17494d'),
    });
    await page.getByText('1 file is attached').waitFor({ state: 'attached' });
    await page.getByLabel('Your message').fill('See here');
    await send(page);
    const message = page.getByRole('listitem').filter({ hasText: 'See here' });
    await message.getByRole('button', { name: /screen\.png/ }).click();
    await drawn(page);
    const [files, reads] = [countOf(/attachments\/[^/]+(\/thumbnail)?$/), countOf(/\/timeline$/)];
    expect(files).toBeGreaterThan(0);
    const again = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/timeline'));
    await page.evaluate(() => window.dispatchEvent(new Event('cut')));
    await again;
    expect(countOf(/\/timeline$/)).toBeGreaterThan(reads);
    expect(countOf(/\/support\/events$/)).toBeGreaterThan(0);
    expect(countOf(/attachments\/[^/]+(\/thumbnail)?$/)).toBe(files);
    await page.context().close();
  });

  it('that are not taken are told one by one, tried again, stopped and taken off', async () => {
    const ticket = await web.desk.open(await web.token(web.people.customer), { subject: 'Bad files' });
    const page = await web.open(web.people.customer, `/portal/tickets/${String(ticket['ticketNumber'])}`);
    await page.getByLabel('Your message').fill('With a file');
    const input = page.locator('input[type=file]');
    await input.setInputFiles([
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<svg onload="x()"/>') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await page.getByText('Files of this kind are not taken.').waitFor();
    await page.getByText('There is nothing in it.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // A message goes with all of its files, or not at all.
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    // The same file can be picked again: a browser tells of a change of the field alone.
    expect(await input.inputValue()).toBe('');
    // Whoever takes them off by keyboard goes on with the next, then with what attaches another.
    const focusIsOn = (name: string): Promise<void> =>
      page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Remove page.html' }).press('Enter');
    await focusIsOn('Remove empty.txt');
    await page.keyboard.press('Enter');
    await focusIsOn('Attach files');

    const uploads = '**/api/v1/support/attachments';
    await page.route(uploads, (route) => route.abort());
    const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Noted.') };
    await input.setInputFiles(notes);
    await page.getByText('The connection was cut.').waitFor();
    await page.unroute(uploads);
    await page.getByRole('button', { name: /Try again/ }).click();
    await page.getByText('1 file is attached').waitFor({ state: 'attached' });

    // One that never comes to an end.
    await page.route(uploads, () => undefined);
    await input.setInputFiles({ ...notes, name: 'endless.txt' });
    // A bar at its beginning is nothing to see.
    await page.getByRole('progressbar', { name: 'Upload of endless.txt' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Stop the upload of endless.txt' }).click();
    await send(page);
    await page.getByRole('button', { name: /notes\.txt/ }).waitFor();
    expect(await page.getByText('endless.txt').count()).toBe(0);
    await page.context().close();
  });
});
