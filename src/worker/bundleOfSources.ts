import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLE_CACHE, bundleWorkflows, WORKFLOW_SOURCES } from './workflowBundle';

/**
 * The workflows as their sources are now, bundled once for these very sources: each program that runs from sources needs
 * them, and a bundle takes seconds.
 * @returns the path of the bundle
 */
export async function bundleOfSources(): Promise<string> {
  const file = path.join(BUNDLE_CACHE, `${hashOfSources()}.js`);
  if (existsSync(file)) return file;
  const { code } = await bundleWorkflows();
  mkdirSync(BUNDLE_CACHE, { recursive: true });
  // Whole or not at all: others look for it at the same time.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, file);
  return file;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of WORKFLOW_SOURCES.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}

function filesOf(file: string): string[] {
  if (path.extname(file) !== '') return [file];
  return readdirSync(file, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
