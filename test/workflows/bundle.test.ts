import { builtinModules } from 'node:module';
import { bundleWorkflows } from '../../src/worker/workflowBundle';

/** The code without its source map is about a third of it; what a worker loads must not grow unseen. */
const MAX_CODE = 1_600_000;
const MAX_WITH_SOURCE_MAP = 3_500_000;

/** What may be in the bundle, of all packages: Temporal's SDK with what it brings, and the date library. */
const ALLOWED = [/^@temporalio\//, /^(nexus-rpc|ms|long)$/, /^temporal-(polyfill|utils)$/];

describe('the workflow bundle', () => {
  let code: string;
  let sources: string[];
  beforeAll(async () => {
    const bundle = await bundleWorkflows();
    code = bundle.code;
    const [, map] =
      /sourceMappingURL=data:application\/json;(?:charset=[\w-]+;)?base64,([\w+/=]+)/.exec(code) ?? [];
    sources = (JSON.parse(Buffer.from(map ?? '', 'base64').toString()) as { sources: string[] }).sources;
  });

  it('has the ticket and its rules', () => {
    expect(sources.some((source) => source.endsWith('workflows/ticket.ts'))).toBe(true);
    expect(sources.some((source) => source.endsWith('domain/ticket/decide.ts'))).toBe(true);
  });

  it('has no package but Temporal’s and the date library', () => {
    const packages = new Set(
      sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    expect([...packages].filter((name) => !ALLOWED.some((allowed) => allowed.test(name)))).toEqual([]);
  });

  it('has nothing of the store, the activities or the program, and no driver of Node', () => {
    expect(sources.filter((source) => /\/(store|activities|src)\/[^?]*$/.test(ours(source)))).toEqual([]);
    const required = [...code.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name ?? '');
    expect(required.filter((name) => name.startsWith('node:') || builtinModules.includes(name))).toEqual([]);
  });

  it('stays small', () => {
    const [bare = ''] = code.split('//# sourceMappingURL');
    expect(bare.length).toBeLessThan(MAX_CODE);
    expect(code.length).toBeLessThan(MAX_WITH_SOURCE_MAP);
  });
});

/** A source of this project; nothing for a package's. */
function ours(source: string): string {
  return source.includes('node_modules') ? '' : source;
}
