import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const NEEDED = [20, 19];

/** Installs the dependencies where they are missing or other ones than package-lock.json names. Ends the process where it cannot. */
export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  console.error('Installing dependencies; this takes a minute the first time ...');
  if (npm('ci')) return;
  // A registry that mirrors the packages of some platforms only makes a lock file that `npm ci` refuses. This takes the locked versions
  // all the same, with their hashes, and leaves the lock file alone.
  console.error('npm ci did not go through; trying npm install with the locked versions ...');
  if (!npm('install', '--no-save'))
    stop('npm could not install the dependencies; what it said stands above.');
}

function npm(...args) {
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  // The project's .npmrc keeps npm quiet for the scripts' sake; here its words are wanted.
  const { status, error } = spawnSync(command, [...first, ...args, '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (error) stop(`npm could not be run: ${error.message}`);
  return status === 0;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  stop(
    `Node ${NEEDED.join('.')} or later is needed; this is ${process.versions.node} (${process.execPath}).`,
  );
}

/**
 * npm notes what it installed in node_modules/.package-lock.json as the last thing it does: an installation that was cut off has none.
 * Only a package that is optional may be missing there (another platform's binary).
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const installed = there[path];
    if (!installed) return Boolean(optional || devOptional);
    return installed.version === version && installed.integrity === integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
