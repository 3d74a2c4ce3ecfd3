import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// Arguments go to Jest: `npm test -- test/domain`. The servers are located, fetched where needed and started by Jest's global setup,
// which runs only when a test that needs them is selected.
ensureInstalled();
build();
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
