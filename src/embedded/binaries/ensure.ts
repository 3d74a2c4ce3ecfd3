import { BINARIES, type BinaryName } from './catalog';
import { locateBinary } from './locate';

/** Locates (and where needed fetches) every program at once; for scripts that want them in place before they start. */
async function ensureAll(): Promise<void> {
  const names = Object.keys(BINARIES) as BinaryName[];
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  const results = await Promise.allSettled(names.map((name) => locateBinary(name, { progress })));
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    process.stderr.write(
      `${result.reason instanceof Error ? result.reason.message : String(result.reason)}\n`,
    );
    process.exitCode = 1;
  }
}

void ensureAll();
