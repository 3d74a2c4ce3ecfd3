import type { Locator } from 'playwright-core';
import { WebDesk } from './webDesk';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

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
});
