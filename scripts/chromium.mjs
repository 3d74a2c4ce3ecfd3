import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installSystemPackages } from './systemPackages.mjs';

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

/** The Chromium to drive, installed from the system's packages where there is none. Throws where it cannot be had. */
export function ensureChromium() {
  const path = chromiumPath() ?? (installSystemPackages('chromium') ? chromiumPath() : null);
  if (path !== null) return path;
  throw new Error(
    'No Chromium was found, and none could be installed from the system’s packages: install one, set CHROMIUM_PATH, or run ' +
      '`npx playwright-core install chromium`.',
  );
}

/** Starts it without a window, and without the calls that it makes of its own accord. */
export async function launchChromium() {
  // As root, as in a container, Chromium refuses to start with its sandbox.
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: ensureChromium(), args });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
