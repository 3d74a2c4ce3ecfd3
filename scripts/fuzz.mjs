import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// `npm run fuzz [-- EXAMPLES]`: the fuzz test with many requests for each route, as each role; FUZZ_SEED makes it another run.
ensureInstalled();
build();
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/fuzz'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_EXAMPLES: process.argv[2] ?? '60' },
});
process.exit(status ?? 1);
