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

  it('the filters of the list are folded behind a button that says how many are set', async () => {
    const token = await web.token(web.people.customer);
    await web.desk.open(token, { subject: 'Under the filters', priority: 'high' });
    const path = '/console/tickets?status=open,in-progress&sort=updatedAt';
    const page = await web.open(web.people.agent, path, PHONE);
    const fold = page.getByRole('button', { name: 'Filters 1 set' });
    await page.getByRole('link', { name: /Under the filters/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Critical' }).isVisible()).toBe(false);
    await tabTo(page, /^Filters/);
    await page.keyboard.press('Enter');
    await page.getByText('Critical', { exact: true }).first().click();
    await page.getByText('No ticket is like that').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('button:focus', { hasText: 'Filters 2 set' }).waitFor();
    expect(await page.getByRole('button', { name: 'Done' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters 2 set' }).click();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    // What is in hand is asked for without a word: the one filter that is left can be taken off as well.
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('button', { name: 'Filters 1 set' }).waitFor();
    expect(await page.getByRole('button', { name: 'Clear the filters' }).isDisabled()).toBe(true);
    await page.goBack();
    await page.goBack();
    await fold.waitFor();
    await page.context().close();
  });

  it.each([
    ['en', PHONE],
    ['fr', NARROWEST],
    ['ar', PHONE],
  ])(
    'the list shows all of a ticket without scrolling sideways, and is still a table, in %s',
    async (language, size) => {
      const token = await web.token(web.people.customer);
      const subject = 'Ausweichunterkunftsbuchungsbestätigung for the ferry that was cancelled in the night';
      await web.desk.open(token, { subject, priority: 'high' });
      const page = await web.open(web.people.agent, '/console/tickets', { ...size, language });
      const row = page.getByRole('row', { name: new RegExp(subject) }).first();
      await row.waitFor();
      expect(await sideways(page)).toBe(0);
      const frame = page
        .locator('main')
        .getByRole('region')
        .filter({ has: page.getByRole('table') });
      expect(await frame.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
      expect(await page.getByRole('columnheader').count()).toBe(7);
      const cells = row.getByRole('cell');
      expect(await cells.count()).toBe(7);
      const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
      for (const box of boxes) {
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.viewport.width);
      }
      expect(await faultsOf(page)).toEqual([]);
      // A card leads to its ticket wherever it is touched.
      const { x = 0, y = 0, width = 0, height = 0 } = (await cells.last().boundingBox()) ?? {};
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await page.getByRole('heading', { level: 1, name: subject }).waitFor();
      await page.context().close();
    },
  );

  it.each(['en', 'ar'])('the place where one is is seen in the bar, in %s', async (language) => {
    const page = await web.open(web.people.admin, '/console/keys', { ...PHONE, language });
    await page.locator('main h1').waitFor();
    await page.waitForFunction(() => {
      const place = document.querySelector('nav [aria-current="page"]')?.getBoundingClientRect();
      return place !== undefined && place.left >= 0 && place.right <= window.innerWidth;
    });
    await page.context().close();
  });

  it('what is unfolded above a long list keeps its rows in view', async () => {
    const token = await web.token(web.people.customer);
    for (let number = 1; number <= 20; number += 1)
      await web.desk.open(token, { subject: `Row ${String(number)}` });
    const page = await web.open(web.people.agent, '/console/tickets?sort=createdAt', {
      viewport: { width: 390, height: 500 },
    });
    await page.getByRole('link', { name: /^Row 20 / }).waitFor();
    await page.getByRole('button', { name: 'Filters 1 set' }).click();
    await page.getByRole('button', { name: 'Done' }).scrollIntoViewIfNeeded();
    // The first row lies across the upper edge of the window.
    await page.getByRole('table').evaluate((table) => {
      table.scrollIntoView();
      window.scrollBy(0, 45);
    });
    await page.waitForFunction(() => window.scrollY > 500);
    await page.getByRole('link', { name: 'Row 15' }).waitFor();
    for (const first of ['Row 20', 'Row 19'])
      expect(await page.getByRole('link', { name: first }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('the audit’s filters are folded as well, and are again once they were asked for', async () => {
    const page = await web.open(web.people.admin, '/console/audit', PHONE);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByLabel('By whom').fill(web.people.agent.sub);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('button', { name: 'Filters 1 set' }).waitFor();
    expect(await page.getByLabel('By whom').isVisible()).toBe(false);
    await page.context().close();
  });

  it('a page to acknowledge has its bell beside the title and its button across the card', async () => {
    const token = await web.token(web.people.customer);
    const subject = 'The connecting train has left and the night is cold here';
    await web.desk.open(token, { subject, category: 'emergency', priority: 'critical' });
    const page = await web.open(web.people.agent, '/console', PHONE);
    const pages = page.getByRole('region', { name: 'You are asked' });
    await pages.getByText(subject).waitFor();
    const [region, bell, title, take] = await Promise.all(
      [pages, pages.locator('svg').first(), pages.getByText(subject), pages.getByRole('button').first()].map(
        (part) => part.boundingBox(),
      ),
    );
    if (!region || !bell || !title || !take) throw new Error('The card is not drawn');
    expect(Math.abs(bell.y - title.y)).toBeLessThan(title.height);
    expect(bell.x + bell.width).toBeLessThan(title.x);
    expect(take.y).toBeGreaterThan(title.y + title.height);
    expect(take.width).toBeGreaterThan(region.width * 0.85);
    await page.context().close();
  });

  it.each([
    ['who works here', '/console/staff', 'en', PHONE],
    ['who works here, right to left', '/console/staff', 'ar', PHONE],
    ['the audit', '/console/audit', 'fr', NARROWEST],
  ] as const)('%s is told in cards, with nothing to scroll to', async (_what, path, language, size) => {
    const page = await web.open(web.people.admin, path, { ...size, language });
    const about = path.endsWith('staff') ? web.people.agent.name : web.people.admin.sub;
    const card = page.getByRole('main').getByRole('row').filter({ hasText: about }).first();
    await card.waitFor();
    expect(await sideways(page)).toBe(0);
    const scrolled = await page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('*')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
        .map((part) => part.className),
    );
    expect(scrolled).toEqual([]);
    for (const part of await card.locator('a, button').all()) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(size.viewport.width);
    }
    // What is drawn as cards is a table still, for who listens.
    expect(await card.getByRole('cell').count()).toBeGreaterThanOrEqual(5);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
