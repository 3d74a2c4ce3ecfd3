import { ensureChromium } from '../../scripts/chromium.mjs';
import startServers from './startServers';

/** What the tests in a real browser need. A browser that has to be installed takes longer than a test may. */
export default async function startBrowserAndServers(): Promise<void> {
  ensureChromium();
  await startServers();
}
