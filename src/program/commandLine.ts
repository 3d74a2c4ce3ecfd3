import { parseArgs } from 'node:util';

export const USAGE = `Usage: main.js [up] [--fresh] [--demo]
  (nothing)   starts ROLE (api, worker, all) against TEMPORAL_ADDRESS and MONGODB_URI
  up          starts the embedded servers too, where no address is given
  --fresh     empties DATA_DIR's servers first (embedded desk only)
  --demo      fills in a believable desk (embedded desk only)`;

/** A mistake in how the program was called; its message is all that the caller needs. */
export class UsageError extends Error {
  constructor(message: string) {
    super(`${message}\n${USAGE}`);
    this.name = 'UsageError';
  }
}

export interface CommandLine {
  up: boolean;
  fresh: boolean;
  demo: boolean;
  help: boolean;
}

/** @throws UsageError */
export function readCommandLine(args: string[]): CommandLine {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { fresh: flag, demo: flag, help: flag },
    });
    const unknown = positionals.find((word) => word !== 'up');
    if (unknown !== undefined) throw new UsageError(`What is "${unknown}"?`);
    return { up: positionals.includes('up'), ...values };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}

/**
 * What the configuration makes of the command line.
 * @throws UsageError for what does not go together.
 */
export function checkCommandLine(
  { up, fresh, demo }: CommandLine,
  given: { temporal: boolean; mongodb: boolean; production: boolean },
): void {
  const external = given.temporal || given.mongodb;
  if (fresh && (!up || external)) {
    throw new UsageError('--fresh empties the embedded servers; it does not touch servers of your own.');
  }
  if (demo && (!up || given.production)) throw new UsageError('--demo is for the embedded desk.');
  if (!up && !(given.temporal && given.mongodb)) {
    throw new UsageError('TEMPORAL_ADDRESS and MONGODB_URI are needed, or `up` for embedded servers.');
  }
}
