import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePythonPrograms } from '../setup/pythonPrograms';

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
 * The pinned schemathesis, installed where it is missing.
 * @returns the path of the program
 */
export function ensureSchemathesis(): string {
  return join(ensurePythonPrograms('schemathesis', join(__dirname, 'requirements.txt')), 'schemathesis');
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
    '120',
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
