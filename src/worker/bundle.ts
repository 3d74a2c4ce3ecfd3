import { writeFile } from 'node:fs/promises';
import { BUNDLE_PATH, bundleWorkflows } from './workflowBundle';

/** Bundles the workflows once, at build time: a worker then starts without a bundler. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflows();
  await writeFile(BUNDLE_PATH, code);
}

bundle().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
