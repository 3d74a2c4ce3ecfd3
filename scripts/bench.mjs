import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// `npm run bench` measures everything; `npm run bench -- opens replies` only what is named; `--quick` with short rounds.
ensureInstalled();
build();
const { status } = spawnSync(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
