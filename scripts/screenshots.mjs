import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { launchChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';
import { IN_TEMPORAL, pagesOf, SUBJECTS } from './screenshotPages.mjs';

// `npm run screenshots -- http://127.0.0.1:3000 --survey LINK`: pictures of every page of a running demo desk (`npm run up -- --demo`), which
// should be fresh, in docs/screenshots. The link of a survey is printed by the desk; where Temporal UI is, the desk says, unless `--temporal` does.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    survey: { type: 'string' },
    temporal: { type: 'string' },
    only: { type: 'string' },
    into: { type: 'string' },
  },
});
const url = positionals[0] ?? 'http://127.0.0.1:3000';
const only = values.only ?? positionals[1];
const FOLDER = values.into ?? join(ROOT, 'docs', 'screenshots');
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
/** A page on which so many pixels are not enough is one without an end. */
const TALLEST = 3_000;

const lead = await tokenOf('demo-ines');
const tickets = Object.fromEntries(
  await Promise.all(SUBJECTS.map(async (subject) => [subject, await numberOf(subject)])),
);
const survey = values.survey ? new URL(values.survey).pathname : null;
if (survey === null) console.error('The survey is left out: --survey LINK, as the desk printed it.');

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
try {
  for (const [look, settings] of Object.entries(SIZES)) {
    for (const page of pagesOf(tickets, survey)) {
      if (page.looks && !page.looks.includes(look)) continue;
      await drawn(`${page.name}-${look}`, () => shoot(page, look, settings));
    }
  }
  await drawn('temporal-ui', shootTemporal);
} finally {
  await browser.close();
}

/** Draws one picture if it is wanted; one that fails is told and stops none of the others. */
async function drawn(name, draw) {
  if (only && !name.includes(only)) return;
  try {
    await keep(name, await draw(name));
  } catch (error) {
    complain(`${name}: ${error.message}`);
  }
}

async function shoot({ as, path, locale = 'en', tall = false, cut = false, before }, look, settings) {
  const context = await browser.newContext({
    ...settings,
    locale,
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
  });
  try {
    // Frames of the viewer of PDFs have no storage.
    await context.addInitScript((said) => globalThis.localStorage?.setItem('support.language', said), locale);
    if (as) await context.addInitScript((id) => globalThis.sessionStorage?.setItem('support.person', id), as);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !cut) complain(`${path} ${look}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complain(`${path} ${look}: ${error.message}`));
    await page.goto(`${url}${path}`);
    await page.locator('h1').first().waitFor();
    // What is loaded with the first answer asks for more of its own.
    for (let look = 0; look < 2; look += 1) {
      await page.waitForFunction(() => document.querySelectorAll('.mantine-Skeleton-root').length === 0);
      await page.waitForTimeout(250);
    }
    await before?.(page);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    // A phone shows what fits on it.
    if (!tall || look === 'phone') return await page.screenshot();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    return await page.screenshot(
      height > TALLEST
        ? { fullPage: true, clip: { x: 0, y: 0, width: settings.viewport.width, height: TALLEST } }
        : { fullPage: true },
    );
  } finally {
    await context.close();
  }
}

/** The workflow of a ticket in Temporal UI, where the desk or `--temporal` says where that is, and it answers. */
async function shootTemporal() {
  const told = (await read(`/tickets/${tickets[IN_TEMPORAL]}`)).ticket.workflowUrl;
  if (!told) throw new Error('the desk knows of no Temporal UI');
  const address = values.temporal ? new URL(new URL(told).pathname, values.temporal).href : told;
  const context = await browser.newContext({ viewport: { width: 1440, height: 957 }, timezoneId: 'UTC' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('h1', { hasText: 'ticket-' }).waitFor();
    // What there is of the history is drawn bit by bit.
    await page.getByText('page 1: level 2 has to acknowledge').first().waitFor();
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** A few colours are enough for pages, and weigh a third. */
async function keep(name, picture) {
  await sharp(picture)
    .png({ palette: true, quality: 95, dither: 0.5 })
    .toFile(join(FOLDER, `${name}.png`));
}

function complain(text) {
  console.error(text);
  process.exitCode = 1;
}

async function tokenOf(id) {
  const answer = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  });
  if (!answer.ok) throw new Error(`${url} is no demo desk: there is no ${id}`);
  return (await answer.json()).token;
}

async function numberOf(subject) {
  const { tickets: found } = await read(`/tickets?limit=100&q=${encodeURIComponent(subject)}`);
  const ticket = found.find((one) => one.subject === subject);
  if (!ticket) throw new Error(`${url} is no fresh demo desk: there is no ticket “${subject}”`);
  return ticket.ticketNumber;
}

async function read(path) {
  const answer = await fetch(`${url}/api/v1/support${path}`, {
    headers: { authorization: `Bearer ${lead}` },
  });
  return answer.json();
}
