import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Where the build puts the bundle, and from where the worker takes it. */
export const BUNDLE_PATH = path.join(__dirname, '..', '..', 'workflow-bundle.js');

/** Bundles the workflows once, at build time: a worker then starts without a bundler. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(__dirname, '..', '..', 'workflows', 'index.js'),
  });
  await writeFile(BUNDLE_PATH, code);
}

if (require.main === module) {
  bundle().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}
