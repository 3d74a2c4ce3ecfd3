import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where fetched programs are kept: BIN_CACHE_DIR, else `.cache/bin` beside the project's package.json. */
export function binaryCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.BIN_CACHE_DIR) return resolve(env.BIN_CACHE_DIR);
  return join(projectFolder(__dirname), '.cache', 'bin');
}

/** The nearest folder above that holds a package.json: this file runs from src/ and from dist/src/. */
function projectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  return parent === from ? process.cwd() : projectFolder(parent);
}
