import { join } from 'node:path';

/** Where scripts/build.mjs puts the web client: dist/web, whether this file runs compiled or from its source. */
export function webFolder(): string {
  const root = join(__dirname, '..', '..', '..');
  return root.endsWith('dist') ? join(root, 'web') : join(root, 'dist', 'web');
}
