/** One thing wrong with one variable. */
export interface ConfigFault {
  variable: string;
  /** Such as `is "abc"` or `is missing`; a secret's value is never in it. */
  problem: string;
  /** What would be right, such as `a port from 1 to 65535`. */
  expected: string;
}

/** The environment does not make a configuration. Every fault is in it, not only the first. */
export class ConfigInvalid extends Error {
  constructor(readonly faults: ConfigFault[]) {
    const lines = faults.map(
      ({ variable, problem, expected }) => `  - ${variable} ${problem}; expected: ${expected}`,
    );
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${lines.join('\n')}`,
    );
    this.name = 'ConfigInvalid';
  }
}
