import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// `npm run up [-- --fresh] [-- --demo]`: installs, builds and runs the whole desk in the foreground.
ensureInstalled();
build();

// In a process group of its own: a Ctrl-C reaches us from the terminal and again from npm, and the desk should hear it once.
const desk = spawn(process.execPath, ['dist/src/main.js', 'up', ...process.argv.slice(2)], {
  cwd: ROOT,
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});

/** Two signals closer than this are one key press (ms). A later one is passed on: somebody is in a hurry. */
const SAME_PRESS = 400;
let lastSignal = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (Date.now() - lastSignal < SAME_PRESS) return;
    lastSignal = Date.now();
    desk.kill(signal);
  });
}

desk.on('error', (error) => {
  console.error(`The desk could not be started: ${error.message}`);
  process.exit(1);
});
desk.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
