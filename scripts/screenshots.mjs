import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';

// `npm run screenshots -- http://127.0.0.1:3000`: pictures of every page of a running demo desk (`npm run up -- --demo`) in docs/screenshots.
const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const only = process.argv[3];
const FOLDER = join(ROOT, 'docs', 'screenshots');
const SIZES = {
  light: { viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1360, height: 900 }, colorScheme: 'dark' },
  phone: {
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    deviceScaleFactor: 2,
    hasTouch: true,
  },
};

const customer = await personWith('customer', 'demo-rosa');
const agent = await personWith('agent', 'demo-emma');
const ofCustomer = await ticketOf(customer, 'status=open,in-progress,awaiting-response');
const resolved = await ticketOf(await personWith('customer', 'demo-yusuf'), 'status=resolved');
const ofAgent = await ticketOf(agent, 'assignee=me&status=in-progress&tier=premium');

/** Each page: its name, who looks at it, its address, and what is done on it before the picture. */
const PAGES = [
  { name: 'sign-in', path: '/' },
  { name: 'portal-home', as: 'demo-rosa', path: '/portal' },
  { name: 'portal-new', as: 'demo-rosa', path: '/portal/new', before: fillIn },
  { name: 'portal-ticket', as: 'demo-rosa', path: `/portal/tickets/${ofCustomer}` },
  ...(resolved ? [{ name: 'portal-resolved', as: 'demo-yusuf', path: `/portal/tickets/${resolved}` }] : []),
  { name: 'portal-profile', as: 'demo-rosa', path: '/portal/profile' },
  { name: 'portal-arabic', as: 'demo-yusuf', path: '/portal', locale: 'ar' },
  { name: 'console-queue', as: 'demo-emma', path: '/console' },
  { name: 'console-tickets', as: 'demo-emma', path: '/console/tickets?status=open,in-progress' },
  { name: 'console-ticket', as: 'demo-emma', path: `/console/tickets/${ofAgent}` },
  { name: 'console-mentions', as: 'demo-emma', path: '/console/mentions' },
  { name: 'console-outreach', as: 'demo-emma', path: '/console/outreach' },
  { name: 'console-alerts', as: 'demo-emma', path: '/console', before: openAlerts },
  { name: 'console-arabic', as: 'demo-farid', path: '/console', locale: 'ar' },
  { name: 'console-wall', as: 'demo-ines', path: '/console/wall' },
  { name: 'console-staff', as: 'demo-admin', path: '/console/staff' },
  { name: 'console-policy', as: 'demo-admin', path: '/console/policy' },
  { name: 'console-audit', as: 'demo-admin', path: '/console/audit', before: checkChain },
  { name: 'console-keys', as: 'demo-admin', path: '/console/keys' },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
try {
  for (const [look, settings] of Object.entries(SIZES)) {
    for (const page of PAGES) {
      if (only && !`${page.name}-${look}`.includes(only)) continue;
      await shoot(page, look, settings);
    }
  }
} finally {
  await browser.close();
}

async function shoot({ name, as, path, locale = 'en', before }, look, settings) {
  const context = await browser.newContext({
    ...settings,
    locale,
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((language) => localStorage.setItem('support.language', language), locale);
  if (as) await context.addInitScript((id) => sessionStorage.setItem('support.person', id), as);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name} ${look}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${name} ${look}: ${error.message}`));
  await page.goto(`${url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.mantine-Skeleton-root').length === 0);
  await before?.(page);
  await page.screenshot({
    path: join(FOLDER, `${name}-${look}.png`),
    fullPage: look === 'phone' ? false : true,
  });
  await context.close();
}

async function fillIn(page) {
  await page.getByRole('radio', { name: /Technical/ }).check();
  await page.getByLabel('In a few words').fill('The map of day 3 stays empty');
}

async function openAlerts(page) {
  await page.getByRole('button', { name: 'How pages call me' }).click();
  await page.getByRole('switch', { name: 'A sound' }).waitFor();
}

async function checkChain(page) {
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText('The chain is sound').waitFor();
}

async function personWith(role, id) {
  const answer = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  });
  if (!answer.ok) throw new Error(`${url} is no demo desk: there is no ${role} ${id}`);
  return (await answer.json()).token;
}

async function ticketOf(token, query) {
  const answer = await fetch(`${url}/api/v1/support/tickets?limit=1&${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()).tickets[0]?.ticketNumber;
}
