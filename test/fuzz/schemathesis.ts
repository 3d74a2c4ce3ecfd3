import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installSystemPackages } from '../../scripts/systemPackages.mjs';
import { binaryCacheFolder } from '../../src/embedded/binaries/cacheFolder';

const REQUIREMENTS = join(__dirname, 'requirements.txt');
const CONFIG = join(__dirname, 'schemathesis.toml');

/** One run of schemathesis. */
export interface FuzzRun {
  /** Path of the OpenAPI document. */
  document: string;
  url: string;
  token: string;
  /** What to generate: `examples`, `coverage`, `fuzzing`, `stateful`. */
  phases: string[];
  /** Requests for each route and phase that has no end of its own. */
  examples: number;
  seed: number;
}

/** What came of it: all that it printed, and whether every check held. */
export interface FuzzOutcome {
  sound: boolean;
  output: string;
}

/**
 * The pinned schemathesis in an environment of its own, made where it is missing. Throws where Python or its packages cannot be had.
 * @returns the path of the program
 */
export function ensureSchemathesis(): string {
  const pins = readFileSync(REQUIREMENTS);
  const pinned = createHash('sha256').update(pins).digest('hex').slice(0, 12);
  const folder = join(dirname(binaryCacheFolder()), `schemathesis-${pinned}`);
  const program = join(folder, 'bin', 'schemathesis');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return program;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  if (!succeeds('python3', ['-m', 'venv', folder])) {
    rmSync(folder, { recursive: true, force: true });
    installSystemPackages('python3', 'python3-venv');
    if (!succeeds('python3', ['-m', 'venv', folder]))
      throw new Error('The fuzz test needs Python 3.10 or later with venv.');
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  if (!succeeds(join(folder, 'bin', 'python'), pip))
    throw new Error('pip could not install schemathesis; what it said stands above.');
  writeFileSync(complete, '');
  return program;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Runs it to its end. All checks are on; the token is in no argument list that others on the machine could read. */
export function fuzz(program: string, run: FuzzRun, folder: string): Promise<FuzzOutcome> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'schemathesis.toml'),
    `[headers]\nAuthorization = "Bearer ${run.token}"\n\n${readFileSync(CONFIG, 'utf8')}`,
    { mode: 0o600 },
  );
  const args = [
    '--config-file',
    join(folder, 'schemathesis.toml'),
    '--no-color',
    'run',
    run.document,
    '--url',
    run.url,
    '--checks',
    'all',
    '--phases',
    run.phases.join(','),
    '--max-examples',
    String(run.examples),
    '--seed',
    String(run.seed),
    '--generation-database',
    'none',
    '--request-timeout',
    '30',
    '--no-shrink',
    '--continue-on-failure',
    '--warnings',
    'off',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ sound: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}
