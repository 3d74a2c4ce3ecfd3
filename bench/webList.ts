import type { Page } from 'playwright-core';
import { launchBrowser, LEAD, openAs } from './browser';
import { fillTo } from './http';
import { pause } from './lanes';
import type { Stage } from './stage';

/** What kept the page from answering: tasks of 50 ms and more, the least that a browser tells of. */
export interface LongTasks {
  count: number;
  /** ms; 0 = none was so long. */
  longest: number;
  /** How long it took in all, s. */
  seconds: number;
}

/** A lead scrolls through every ticket of the desk. */
export interface WebListBench {
  opening: LongTasks;
  /** To the last ticket, reading page after page. */
  down: LongTasks;
  /** Back to the first through all of them. */
  up: LongTasks;
}

/** px a turn of the wheel. */
const WHEEL = 4_000;
const PATIENCE_MS = 900_000;
const OBSERVER = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });`;
const BUSY_MS = 120;

export async function scrollThroughTickets(stage: Stage, tickets: number): Promise<WebListBench> {
  // Nobody takes any of them while they are looked at.
  await stage.database.agents.deleteMany({});
  await fillTo(stage.database, tickets);
  // They need no workflow to be read.
  await stage.database.tickets.updateMany({}, { $set: { 'engine.started': true, 'engine.done': true } });
  const browser = await launchBrowser();
  try {
    let begun = performance.now();
    const page = await openAs(browser, stage, LEAD, '/console/tickets', OBSERVER);
    const tasks = async (): Promise<LongTasks> => {
      const seconds = (performance.now() - begun) / 1_000;
      const lengths = await longTasks(page);
      begun = performance.now();
      return { count: lengths.length, longest: Math.max(0, ...lengths), seconds };
    };
    await page.locator('[data-index="0"]').waitFor();
    const opening = await tasks();
    await proveObserver(page);
    begun = performance.now();
    await wheelUntil(page, WHEEL, `[data-index="${tickets - 1}"]`);
    const down = await tasks();
    await wheelUntil(page, -WHEEL, '[data-index="0"]');
    return { opening, down, up: await tasks() };
  } finally {
    await browser.close();
  }
}

/** Those since the last time, ms each. */
async function longTasks(page: Page): Promise<number[]> {
  // Whatever has just ended is told a moment later.
  await pause(500);
  return page.evaluate<number[]>('window.longTasks.splice(0)');
}

/** An observer that sees nothing would praise every page: it has to see a task that is there. */
async function proveObserver(page: Page): Promise<void> {
  await page.evaluate(
    `new Promise((done) => setTimeout(() => {
      for (const end = performance.now() + ${BUSY_MS}; performance.now() < end;);
      done();
    }))`,
  );
  const seen = await longTasks(page);
  if (!seen.some((length) => length >= BUSY_MS)) throw new Error('The browser tells of no long task.');
}

/** Turns the wheel, a turn a frame, until something is in the page. */
async function wheelUntil(page: Page, by: number, selector: string): Promise<void> {
  await page.mouse.move(640, 600);
  for (const end = performance.now() + PATIENCE_MS; (await page.locator(selector).count()) === 0;) {
    if (performance.now() > end) throw new Error(`never reached ${selector}`);
    await page.mouse.wheel(0, by);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  }
}
