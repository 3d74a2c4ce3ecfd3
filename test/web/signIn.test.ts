import type { Page } from 'playwright-core';
import { TestIssuer } from './issuer/testIssuer';
import { WebDesk } from './webDesk';

/** Signs in on the issuer's own pages, as whoever they are told. */
async function signInAtIssuer(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('of no matter');
  await page.locator('button[type=submit]').click();
  // What the client asks for is granted once.
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

const toIssuer = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Continue to the sign-in' }).click();

/** Everything that a page of the desk keeps beyond its own life, and what stands in its address. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      window.location.href,
      window.history.state,
    ]),
  );

describe('signing in at an issuer', () => {
  let issuer: TestIssuer;
  let web: WebDesk;
  beforeAll(async () => {
    issuer = await TestIssuer.start(12);
    web = await WebDesk.start(issuer);
  });
  afterAll(async () => {
    await web.stop();
    await issuer.stop();
  });

  it('comes back to the page one came for, keeps nothing, and outlives reloads and tokens', async () => {
    const page = await web.open(null, '/portal/new?from=mail');
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await toIssuer(page);
    await signInAtIssuer(page, 'rosa');
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    expect(page.url()).toBe(`${web.desk.url}/portal/new?from=mail`);
    await page.getByRole('group', { name: 'Account of Rosa Ortiz' }).waitFor();
    // Tokens are JWTs, which begin like this; and neither code nor verifier is left.
    expect(await keptBy(page)).not.toMatch(/eyJ|code|verifier|state=/);
    expect(addresses.at(-1)).not.toContain('code');

    // A new token for the refresh token, before the old one is over, with the page as it was.
    await page.getByLabel('In a few words').fill('Still here');
    const renewal = await page.waitForRequest((request) =>
      Boolean(request.postData()?.includes('grant_type=refresh_token')),
    );
    expect((await renewal.response())?.status()).toBe(200);
    expect(await page.getByLabel('In a few words').inputValue()).toBe('Still here');

    // After a reload nothing is in memory: the issuer knows who it is, and asks nothing.
    await page.reload();
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    expect(page.url()).toBe(`${web.desk.url}/portal/new?from=mail`);
    expect(await keptBy(page)).not.toMatch(/eyJ|code=|verifier/);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Continue to the sign-in' }).waitFor();
    await page.context().close();
  });

  it('shows the console to who works here', async () => {
    const page = await web.open(null, '/');
    await toIssuer(page);
    await signInAtIssuer(page, 'emma');
    await page.getByRole('heading', { name: 'My queue' }).waitFor();
    await page.context().close();
  });

  it('says what happened to who cancels, and to who has no place here', async () => {
    const page = await web.open(null, '/portal');
    await toIssuer(page);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('You were not signed in').waitFor();
    await toIssuer(page);
    await signInAtIssuer(page, 'stranger');
    await page.getByText('This account has no place at this desk').waitFor();
    // The next try asks who it is, although somebody is signed in there.
    await toIssuer(page);
    await page.locator('input[name=login]').waitFor();
    await page.context().close();
  });

  it('takes no answer that it has not asked for', async () => {
    const page = await web.open(null, '/sign-in/callback?code=stolen&state=made-up');
    await page.getByText('This answer belongs to no sign-in of this tab').waitFor();
    expect(page.url()).toBe(`${web.desk.url}/sign-in`);
    // Nor one with the state of another question.
    await toIssuer(page);
    await page.locator('input[name=login]').waitFor();
    const exchanges: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') exchanges.push(request.url());
    });
    await page.goto(`${web.desk.url}/sign-in/callback?code=stolen&state=made-up`);
    await page.getByText('This answer belongs to no sign-in of this tab').waitFor();
    expect(exchanges).toEqual([]);
    await page.context().close();
  });

  it('lets the page ask its own server and the issuer, and nobody else', async () => {
    const response = await fetch(`${web.desk.url}/`);
    expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' ${issuer.url};`);
    const answer = await web.desk.request('GET', '//sign-in/configuration');
    expect(answer.body).toMatchObject({ issuer: { issuer: issuer.url, clientId: 'support-web' } });
  });

  it('sends nobody to an issuer that is away', async () => {
    const page = await web.open(null, '/portal');
    await page.getByRole('button', { name: 'Continue to the sign-in' }).waitFor();
    await issuer.stop();
    await toIssuer(page);
    await page.getByText('The sign-in cannot be reached').waitFor();
    expect(page.url()).toBe(`${web.desk.url}/portal`);
    await page.context().close();
  });
});
