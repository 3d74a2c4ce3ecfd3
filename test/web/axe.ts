import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const RULES = [...WCAG, 'best-practice'];
/** Of all rules those that a change of colours alone can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const EVERYTHING = ':root';

/** What axe finds wrong with a page, each with where. */
export async function faultsOf(page: Page, rules = RULES): Promise<string[]> {
  const { faults, passed } = await look(page, EVERYTHING, { type: 'tag', values: rules });
  expect(passed).toBeGreaterThan(5);
  return faults;
}

/** What axe finds wrong with a part of a page: all of it in the light look, its colours in the dark one. @param within the part's selector */
export async function faultsInBothLooks(page: Page, within: string): Promise<string[]> {
  await wear(page, 'light');
  const light = await look(page, within, { type: 'tag', values: RULES });
  expect(light.passed).toBeGreaterThan(4);
  await wear(page, 'dark');
  const dark = await look(page, within, { type: 'rule', values: COLOURS });
  expect(dark.passed).toBeGreaterThan(0);
  return [...light.faults, ...dark.faults.map((fault) => `dark: ${fault}`)];
}

async function look(
  page: Page,
  within: string,
  runOnly: RunOptions['runOnly'],
): Promise<{ faults: string[]; passed: number }> {
  // Run beside the page, not in it: its policy lets nobody add scripts.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    ({ part, options }) =>
      (
        window as unknown as { axe: { run: (part: string, options: RunOptions) => Promise<AxeResults> } }
      ).axe.run(part, options),
    { part: within, options: { runOnly } },
  );
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  return { faults, passed: passes.length };
}

/** How many frames in a row have to stand still, and how many are waited for at most. */
const STILL = 3;
const PATIENCE = 120;

/** Puts the page in a look, and waits until no colour is on its way to another: what is inherited arrives a frame later at each level. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await page.evaluate(
    async ({ still, patience }) => {
      let quiet = 0;
      for (let frame = 0; quiet < still && frame < patience; frame += 1) {
        await new Promise(requestAnimationFrame);
        quiet = document.getAnimations().length === 0 ? quiet + 1 : 0;
      }
    },
    { still: STILL, patience: PATIENCE },
  );
}
