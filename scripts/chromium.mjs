import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium to drive: `CHROMIUM_PATH`, else one on `PATH`, else the one that Playwright has fetched. Null for none. */
export function chromiumPath() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Starts it without a window. */
export async function launchChromium() {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    throw new Error(
      'No Chromium was found: set CHROMIUM_PATH, or run `npx playwright-core install chromium`.',
    );
  }
  // As root, as in a container, Chromium refuses to start with its sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
