import type { Locator, Page } from 'playwright-core';
import { faultsOf } from './axe';
import { tabTo } from './keyboard';
import { WebDesk } from './webDesk';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** As narrow as WCAG asks for (1.4.10). */
const NARROWEST = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe('on a phone', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('the sign of a status is one line high, however long the title beside it is', async () => {
    const token = await web.token(web.people.customer);
    const long = 'The ferry was cancelled and we are stuck on the island until somebody helps us';
    for (const subject of ['Short', long]) await web.desk.open(token, { subject });
    const page = await web.open(web.people.customer, '/portal', PHONE);
    const card = (subject: string): Locator =>
      page.getByRole('region', { name: 'Open tickets' }).getByRole('link', { name: subject });
    const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
    expect(await heightOf(card(long).getByText(long))).toBeGreaterThan(40);
    const sign = await heightOf(card('Short').getByText('Open', { exact: true }));
    expect(sign).toBeGreaterThan(0);
    expect(await heightOf(card(long).getByText('Open', { exact: true }))).toBe(sign);
    await page.context().close();
  });

  /** How far apart the middles of what stands in the head are, from top to bottom. */
  const unevenness = async (page: Page): Promise<number> => {
    const parts = page.getByRole('banner').locator('a, button').filter({ visible: true });
    const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
    const middles = boxes.map((box) => (box ? box.y + box.height / 2 : Number.NaN));
    expect(middles.length).toBeGreaterThanOrEqual(3);
    return Math.max(...middles) - Math.min(...middles);
  };
  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each([
    ['the portal', 'customer', '/portal', 'fr', NARROWEST],
    ['the portal, right to left', 'customer', '/portal', 'ar', PHONE],
    ['the console', 'agent', '/console', 'fr', NARROWEST],
    ['the console, right to left', 'agent', '/console', 'ar', PHONE],
  ] as const)(
    'the head of %s is one line, and its menu has no fault',
    async (_place, who, path, language, size) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await web.open(web.people[who], path, { ...size, language, colorScheme });
        await page.locator('h1').waitFor();
        const account = page.getByRole('button', { name: new RegExp(web.people[who].name ?? '') });
        await account.waitFor();
        expect(await unevenness(page)).toBeLessThan(2);
        expect(await sideways(page)).toBe(0);
        await account.click();
        await page.getByRole('banner').getByRole('combobox').waitFor();
        expect(await sideways(page)).toBe(0);
        expect(await faultsOf(page)).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('the portal’s menu is walked by keyboard: the language is changed and the profile opened there', async () => {
    const page = await web.open(web.people.customer, '/portal', PHONE);
    await page.getByRole('heading', { name: 'Hello, Priya' }).waitFor();
    await tabTo(page, /New ticket/);
    await tabTo(page, /Account of Priya Shah/);
    await page.keyboard.press('Enter');
    await tabTo(page, /Profile/);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Profile' }).waitFor({ state: 'detached' });
    // The focus is where it was, so the key opens the menu again.
    await page.keyboard.press('Enter');
    await tabTo(page, /Language/);
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('link', { name: 'Profil' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profil' }).waitFor();
    await page.getByRole('button', { name: 'Abmelden' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Priya Shah/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await page.context().close();
  });

  it('the console’s menu opens the sheet of keys and the search, and closes with a press beside it', async () => {
    const page = await web.open(web.people.agent, '/console', PHONE);
    const account = page.getByRole('button', { name: 'Account of Sarah Johnson' });
    await account.click();
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
    await page.locator('button:focus', { hasText: 'Account of Sarah Johnson' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Search and go' }).click();
    await page.getByPlaceholder('Words, a ticket number, or a place').waitFor();
    await page.keyboard.press('Escape');
    await account.click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.getByRole('main').click({ position: { x: 5, y: 600 } });
    await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
