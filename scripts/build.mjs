import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './install.mjs';

const CONFIG = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const SOURCES = ['domain', 'store', 'workflows', 'activities', 'src', 'bench'];
const BUNDLED = ['domain', 'workflows', 'src/worker/bundle.ts'];
const WEB = ['package-lock.json', 'web'];
const BUNDLER = 'dist/src/worker/bundle.js';

/** Compiles to dist/, bundles the workflows, builds the web client, each only where its sources changed since. Ends the process on a failure. */
export function build() {
  onceForEach('dist/.built', [...CONFIG, ...SOURCES], 'Building ...', [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
  ]);
  if (existsSync(join(ROOT, BUNDLER))) {
    onceForEach('dist/.bundled', [...CONFIG, ...BUNDLED], 'Bundling the workflows ...', [BUNDLER]);
  }
  onceForEach('dist/.web', WEB, 'Building the web client ...', [
    'node_modules/vite/bin/vite.js',
    'build',
    'web',
    '--logLevel',
    'warn',
  ]);
}

/** Runs a Node program unless the stamp says that it has run for these very sources. */
function onceForEach(stampFile, sources, announcement, args) {
  const stamp = hashOf(sources);
  const path = join(ROOT, stampFile);
  if (existsSync(path) && readFileSync(path, 'utf8') === stamp) return;
  console.error(announcement);
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    console.error(`Failed: node ${args.join(' ')}`);
    process.exit(1);
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(path, stamp);
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesOf))
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  build();
}
