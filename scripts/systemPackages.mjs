import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Two that ask at once (test processes) take turns; each waits for so many seconds at most.
const PATIENCE = '600';

/**
 * Installs packages of a Debian-like system where this process may: as root, with apt-get. What apt-get says goes to standard error.
 * @returns {boolean} whether they are installed now; false where it may not, or where it failed
 */
export function installSystemPackages(...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.error(`Installing ${packages.join(', ')} from the system's packages; this takes a minute ...`);
  return (
    apt('install', '--no-install-recommends', ...packages) ||
    (apt('update') && apt('install', '--no-install-recommends', ...packages))
  );
}

function apt(...args) {
  const lock = join(tmpdir(), 'priority-support-apt.lock');
  const { status } = spawnSync('flock', ['-w', PATIENCE, lock, 'apt-get', '-qq', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}
