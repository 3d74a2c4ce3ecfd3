import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DemoPeople } from '../src/api/demo-signin/demoPeople';
import type { TokenSubject } from '../src/api/auth/tokenSigner';
import { webFolder } from '../src/api/web/webFolder';
import { SECRET, type Stage } from './stage';

type Chromium = typeof import('../scripts/chromium.mjs');

/** Who sits before the browsers. */
export const CUSTOMER: TokenSubject = {
  sub: 'web-customer',
  role: 'customer',
  tier: 'premium',
  name: 'Web Customer',
  email: 'customer@example.com',
  zoneinfo: 'Europe/Berlin',
  locale: 'en',
};
export const AGENT: TokenSubject = {
  sub: 'web-agent',
  role: 'agent',
  level: 2,
  name: 'Web Agent',
  email: 'agent@desk.example',
};
export const LEAD: TokenSubject = {
  sub: 'web-lead',
  role: 'lead',
  level: 4,
  name: 'Web Lead',
  email: 'lead@desk.example',
};

/** Lets them sign in without proof. */
export const BROWSING = { demo: new DemoPeople([CUSTOMER, AGENT, LEAD], { secret: SECRET }) };

/** A real Chromium without a window. It shares the machine with everything else. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(path.join(webFolder(), 'index.html'))) throw new Error('The web client is not built.');
  // Not compiled with the rest: it stands beside dist/.
  const script = path.join(__dirname, '..', '..', 'scripts', 'chromium.mjs');
  const { launchChromium } = (await import(pathToFileURL(script).href)) as Chromium;
  return launchChromium();
}

/**
 * A browser of somebody's own on a page of the client, signed in.
 * @param script runs in the page before anything of its own
 */
export async function openAs(
  browser: Browser,
  stage: Stage,
  who: TokenSubject,
  address: string,
  script: string,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  await context.addInitScript({
    content: `localStorage.setItem('support.language', 'en'); sessionStorage.setItem('support.person', '${who.sub}'); ${script}`,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${stage.desk.url}${address}`);
  return page;
}
