import type { Binary } from './catalog';
import { CommandFailed, run } from './run';

/**
 * Runs the file and sees that it is that program, in a version that will do.
 * Throws CommandFailed with the reason in one line (a missing library, another program, too old).
 */
export async function probeBinary(binary: Binary, path: string): Promise<void> {
  const { output } = await run(path, binary.probe.args, 20_000);
  const match = binary.probe.expect.exec(output);
  if (!match) {
    const said = output.trim().split('\n')[0]?.slice(0, 200);
    throw new CommandFailed(`does not run here${said ? `: ${said}` : ''}`);
  }
  const { minimum } = binary.probe;
  if (minimum && !atLeast(match[1] ?? '', minimum)) {
    throw new CommandFailed(`version ${match[1]} is too old, ${minimum.join('.')} is needed`);
  }
}

function atLeast(version: string, minimum: number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, wanted] of minimum.entries()) {
    const part = parts[i] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
