import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// `npm run web:types`: the web client's types, made from the OpenAPI document of the API as it is now.
ensureInstalled();
build();
const { status, stdout } = spawnSync(process.execPath, ['dist/src/cli/openapi.js'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) process.exit(status ?? 1);
const types = astToString(await openapiTS(stdout.toString()));
const head = '// Made by `npm run web:types` from the OpenAPI document; not to be edited by hand.\n\n';
writeFileSync(join(ROOT, 'web/src/api/schema.ts'), head + types);
