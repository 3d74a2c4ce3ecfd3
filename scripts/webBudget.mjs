import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// `npm run web:budget`: what a customer's browser fetches of scripts before the portal's first page can be used, compressed (gzip).
const BUDGET_KB = 200;
/** The document's own script, then what the address /portal asks for, and the words of one language. */
const FIRST = [
  'index.html',
  'src/portal/PortalLayout.tsx',
  'src/portal/home/HomePage.tsx',
  'src/i18n/locales/en.json',
];

ensureInstalled();
build();
const web = join(ROOT, 'dist', 'web');
const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'));
const chunks = new Set();
const take = (name) => {
  if (chunks.has(name)) return;
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not part of the web client any more`);
  chunks.add(name);
  for (const needed of chunk.imports ?? []) take(needed);
};
FIRST.forEach(take);

const sizes = [...chunks].map((name) => {
  const { file } = manifest[name];
  return { file, kb: statSync(join(web, `${file}.gz`)).size / 1024 };
});
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
for (const { file, kb } of sizes.sort((a, b) => b.kb - a.kb))
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} kB  of ${BUDGET_KB} kB`);
if (total > BUDGET_KB) {
  console.error('The first page of the portal has become too heavy.');
  process.exit(1);
}
