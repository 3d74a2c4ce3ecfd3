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
  console.error('Installing dependencies (npm ci); this takes a minute the first time ...');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (error) stop(`npm could not be run: ${error.message}`);
  if (status !== 0) stop('npm ci failed; what it said stands above.');
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
