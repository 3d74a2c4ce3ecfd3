import type { Locator, Page } from 'playwright-core';
import { WebDesk } from './webDesk';

interface PolicyDocument {
  version: number;
  tiers: Record<
    string,
    { calendar: { holidays: string[] }; staffed: { holidays: string[] }; response: Record<string, unknown> }
  >;
}

describe('the policy’s forms', () => {
  let web: WebDesk;
  let admin: string;
  let number: string;
  beforeAll(async () => {
    web = await WebDesk.start();
    admin = await web.token(web.people.admin);
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, { subject: 'Waiting for an answer', priority: 'high' });
    number = String(ticket['ticketNumber']);
  });
  afterAll(() => web.stop());

  const inForce = async (): Promise<PolicyDocument> =>
    (await web.desk.request('GET', '/policy', { token: admin })).body['policy'] as unknown as PolicyDocument;
  const part = (page: Page, what: string): Locator => page.getByRole('textbox', { name: what, exact: true });
  const save = (page: Page, version: number): Locator =>
    page.getByRole('button', { name: `Put version ${version} in force` });
  const sure = (page: Page, version: number): Locator =>
    page.getByRole('dialog').getByRole('button', { name: `Put version ${version} in force` });

  it('change a promise and add a holiday, with what is wrong and what would move said before', async () => {
    const { version } = await inForce();
    const page = await web.open(web.people.admin, '/console/policy');
    const deadline = page.getByRole('group', { name: 'Premium, High, Deadline', exact: true });
    const hours = part(page, 'Premium, High, Deadline, hours');
    expect(await hours.inputValue()).toBe('4');

    // A deadline before its goal: said at the goal, counted at the tab, and not to be put in force.
    await hours.fill('3');
    const goal = page.getByRole('group', { name: 'Premium, High, Goal', exact: true });
    await goal.getByText('must not be longer than the deadline').waitFor();
    await page.getByRole('tab', { name: /Promises.*1 fault/ }).waitFor();
    expect(await save(page, version + 1).isDisabled()).toBe(true);
    await part(page, 'Premium, High, Goal, hours').fill('2');
    await part(page, 'Premium, High, Goal, minutes').fill('30');
    await goal.getByText('must not be longer than the deadline').waitFor({ state: 'detached' });
    expect(await deadline.getByRole('textbox').count()).toBe(2);

    await page.getByRole('tab', { name: /Hours and holidays/ }).click();
    const calendar = page.getByRole('region', { name: 'Premium, Counting hours', exact: true });
    await calendar.getByLabel('Premium, Counting hours, Date').fill('2031-12-25');
    await calendar.getByLabel('In every calendar of every tier').check();
    await calendar.getByRole('button', { name: 'Add holiday' }).click();
    await calendar.getByText('Dec 25, 2031').waitFor();

    // A draft outlives a reload: nothing entered is lost.
    await page.reload();
    expect(await part(page, 'Premium, High, Goal, minutes').inputValue()).toBe('30');

    await page.getByRole('button', { name: 'Show what would move' }).click();
    const running = page.getByRole('region', { name: 'Running tickets' });
    await running.getByRole('link', { name: number }).first().waitFor();
    // Of a draft one sees what would move; applied it can be only once it is in force.
    expect(await running.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    expect((await inForce()).version).toBe(version);

    await save(page, version + 1).click();
    // It is asked for once more, with all that changes.
    const asked = page.getByRole('dialog', { name: `Put version ${version + 1} in force?` });
    await asked.getByText('2 hours 30 minutes').first().waitFor();
    expect((await inForce()).version).toBe(version);
    await sure(page, version + 1).click();
    await page.getByText(`Version ${version + 1} is in force for new tickets`, { exact: false }).waitFor();
    const policy = await inForce();
    expect(policy.tiers['premium']?.response['high']).toEqual({ goal: 'PT2H30M', deadline: 'PT3H' });
    for (const tier of Object.values(policy.tiers)) {
      expect(tier.calendar.holidays).toEqual(['2031-12-25']);
      expect(tier.staffed.holidays).toEqual(['2031-12-25']);
    }

    await running.getByRole('button', { name: 'Show what would move' }).click();
    await running.getByRole('button', { name: 'Apply to 1 ticket' }).click();
    await running.getByText('1 ticket has adopted it.').waitFor();
    const { body } = await web.desk.request('GET', `/tickets/${number}`, { token: admin });
    const ticket = body['ticket'] as unknown as { createdAt: string; slaDeadline: string };
    const promised = await web.desk.request('POST', '/sla/preview', {
      token: admin,
      body: { tier: 'premium', priority: 'high', timezone: 'Europe/Berlin', createdAt: ticket.createdAt },
    });
    expect(ticket.slaDeadline).toBe(promised.body['deadline']);
    await page.context().close();
  });

  it('tell of hours that overlap at their place, and what a ticket would be promised', async () => {
    const page = await web.open(web.people.admin, '/console/policy');
    await page.getByRole('tab', { name: 'Hours and holidays' }).click();
    const monday = page.getByRole('group', { name: 'Premium, Counting hours, Mon', exact: true });
    await monday.getByRole('button', { name: /add hours/ }).click();
    const from = monday.getByRole('textbox', { name: /from/ }).last();
    await from.fill('21:00');
    await monday.getByText('must begin after the interval before it has ended').waitFor();
    await page.getByText('Nothing can be said while the draft has faults.').waitFor();
    await monday.getByRole('button', { name: /remove 21:00/ }).click();
    // As it was: there is nothing to put in force.
    await page.getByText('In force, without a draft', { exact: false }).waitFor();

    // Never a promise of so long: what is told is the draft's, not what is in force.
    const check = page.getByRole('region', { name: 'Try a ticket' });
    await check.getByLabel('Opened at').fill('2031-12-01T10:00');
    await check.getByLabel('The customer’s time zone').waitFor();
    await check.getByRole('cell', { name: /Dec 1, 2031, 0[12]:00 PM/ }).waitFor();
    await page.getByRole('tab', { name: 'Promises' }).click();
    await part(page, 'Premium, High, Deadline, hours').fill('5');
    await check.getByRole('cell', { name: /Dec 1, 2031, 03:00 PM/ }).waitFor();
    await page.context().close();
  });

  it('keep what is done with a draft in view, and no field that has the focus under it', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      const page = await web.open(web.people.admin, '/console/policy', { viewport });
      const bar = page.getByRole('group', { name: 'Draft', exact: true });
      const field = part(page, 'Free, New tickets an hour');
      await field.waitFor();
      expect(await bar.count()).toBe(0);
      await field.fill('21');
      await bar.getByText('1 change').waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
      const edges = async (): Promise<{ top: number; bottom: number }> => {
        const box = await bar.boundingBox();
        if (!box) throw new Error('There is no bar');
        return { top: box.y, bottom: box.y + box.height };
      };
      expect(Math.abs((await edges()).bottom - viewport.height)).toBeLessThan(2);
      expect((await edges()).top).toBeGreaterThan(viewport.height / 2);
      await field.focus();
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { activeElement } = document;
          const inForms = activeElement?.closest('[role="tabpanel"]');
          return inForms ? activeElement!.getBoundingClientRect().bottom : null;
        });
        if (focused !== null) expect(focused).toBeLessThanOrEqual((await edges()).top + 1);
      }
      // Where the bar ends what the draft changes is told.
      await bar.getByRole('button', { name: '1 change' }).click();
      const change = page.getByRole('cell', { name: 'Free · New tickets an hour' });
      const [told, end] = [await change.boundingBox(), await edges()];
      expect(told!.y + told!.height).toBeLessThan(end.top);
      await bar.getByRole('button', { name: 'Discard the draft' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
      await bar.waitFor({ state: 'detached' });
      // The focus goes on where something is said of it.
      await page.locator('h2:focus', { hasText: 'Version' }).waitFor();
      await page.context().close();
    }
  });

  it('name each place and each fault in the reader’s language', async () => {
    const page = await web.open(web.people.admin, '/console/policy', { language: 'de' });
    const hours = part(page, 'VIP, Hoch, Frist, Stunden');
    await hours.fill('1');
    const review = page.getByRole('region', { name: /^Entwurf/ });
    const fault = review.getByRole('listitem');
    await fault.filter({ hasText: 'VIP · Erste Antwort · Hoch · Ziel' }).waitFor();
    expect(await fault.textContent()).toContain('darf nicht länger sein als die Frist');
    await page
      .getByRole('group', { name: 'VIP, Hoch, Ziel', exact: true })
      .getByText('darf nicht länger sein als die Frist')
      .waitFor();
    await review.getByRole('cell', { name: 'VIP · Erste Antwort · Hoch · Frist', exact: true }).waitFor();
    await part(page, 'VIP, Hoch, Ziel, Stunden').fill('1');
    await fault.waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: 'Eskalation' }).click();
    await page.getByLabel(/^Anteile der zugesagten Zeit 1\./).fill('100');
    await fault.filter({ hasText: 'muss weniger als 100 % sein' }).waitFor();
    expect(await fault.first().textContent()).toContain('· 1.');

    // What no form has is named by its path.
    await page.getByRole('tab', { name: 'JSON' }).click();
    const text = page.getByRole('textbox', { name: /JSON/ });
    await text.fill((await text.inputValue()).replace('"deskZone"', '"deskPlace"'));
    await fault.filter({ hasText: 'deskPlace: gehört nicht in die Regeln' }).waitFor();
    await fault.filter({ hasText: 'Zeitzone des Supports: wird gebraucht' }).waitFor();
    expect(await review.textContent()).not.toMatch(/must|required|tiers\./);
    await page.context().close();
  });

  it('keep a draft that somebody else’s version has overtaken, and say so', async () => {
    const page = await web.open(web.people.admin, '/console/policy');
    const { version } = await inForce();
    await part(page, 'VIP, Low, Goal, hours').fill('7');
    await page.getByText('1 change', { exact: true }).waitFor();
    const other = await inForce();
    other.tiers['vip']!.response['low'] = { goal: 'PT6H', deadline: 'PT8H' };
    expect((await web.desk.request('PUT', '/policy', { token: admin, body: other })).status).toBe(200);
    await save(page, version + 1).click();
    await sure(page, version + 1).click();
    await page.getByText(`made from version ${version}.`, { exact: false }).waitFor();
    expect(await part(page, 'VIP, Low, Goal, hours').inputValue()).toBe('7');
    expect((await inForce()).tiers['vip']?.response['low']).toEqual({ goal: 'PT6H', deadline: 'PT8H' });

    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await part(page, 'VIP, Low, Goal, hours').inputValue()).toBe('6');
    await page.context().close();
  });
});
