import type { Binary, BinaryName } from './catalog';

/** One source that was tried in vain. `why` is one line. */
export interface FailedSource {
  source: string;
  why: string;
}

/** No source gave a program that runs here. The message is made for the operator: what was tried, why it failed, what to install. */
export class BinaryUnavailable extends Error {
  readonly binary: BinaryName;

  constructor(
    binary: Binary,
    readonly tried: FailedSource[],
  ) {
    const lines = tried.map(({ source, why }) => `  - ${source}: ${why}`);
    super(
      `${binary.name} is needed and was not found.\nTried:\n${lines.join('\n')}\nTo go on: ${binary.install}.`,
    );
    this.name = 'BinaryUnavailable';
    this.binary = binary.name;
  }
}
