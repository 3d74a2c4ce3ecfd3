import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const ROOT = path.join(__dirname, '..', '..');
/** `.ts` in a run from sources, `.js` once built. */
const EXTENSION = path.extname(__filename);

/** Where the build puts the bundle, and from where a built worker takes it. */
export const BUNDLE_PATH = path.join(ROOT, 'workflow-bundle.js');
export const RUNS_FROM_SOURCES = EXTENSION === '.ts';
/** Where a run from sources keeps its bundles. */
export const BUNDLE_CACHE = path.join(ROOT, '.cache', 'workflows');

/** What a bundle is made of, and what with: absolute paths of folders and files. */
export const WORKFLOW_SOURCES = [
  'domain',
  'workflows',
  'package-lock.json',
  `src/worker/workflowBundle${EXTENSION}`,
].map((name) => path.join(ROOT, name));

/**
 * Loaded once a worker and shared by its tickets, instead of once a ticket: the rules and their date library are pure,
 * and what they remember (instants of wall times) are pure results. Nothing of `workflows/` may stand here: it holds
 * the state of one ticket.
 */
const SHARED = ['decide', 'due', 'evolve'].map((name) =>
  path.join(ROOT, 'domain', 'ticket', `${name}${EXTENSION}`),
);

/** Bundles the workflows of this program. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: path.join(ROOT, 'workflows', `index${EXTENSION}`),
    preloadModules: SHARED,
    payloadConverterPath: path.join(ROOT, 'workflows', `payloadConverter${EXTENSION}`),
    logger: new DefaultLogger('WARN'),
  });
}
