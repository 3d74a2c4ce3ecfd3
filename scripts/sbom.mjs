import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

// `npm run sbom`: what runs in production, with versions, licences and hashes, as CycloneDX in dist/sbom.json.
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application', '--loglevel=error'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const { bomFormat, components } = JSON.parse(stdout);
const path = join('dist', 'sbom.json');
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, path), stdout);
console.log(`${path}: ${bomFormat}, ${components.length} components`);
