import { readFileSync } from 'node:fs';
import type { ConfigFault } from './configInvalid';
import { SECRETS, VARIABLE_NAMES, type VariableName } from './variables';
import { systemErrorCode } from '../systemErrorCode';

/** The variables that are set, as text; secrets from their files. What is empty is not in it. */
export type RawVariables = Partial<Record<VariableName, string>>;

/** Reads our variables out of an environment. A file that cannot be read is a fault, as is a secret given twice. */
export function rawVariables(env: NodeJS.ProcessEnv): { raw: RawVariables; faults: ConfigFault[] } {
  const raw: RawVariables = {};
  const faults: ConfigFault[] = [];
  for (const name of VARIABLE_NAMES) {
    const value = env[name]?.trim();
    if (value) raw[name] = value;
  }
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const path = env[variable]?.trim();
    if (!path) continue;
    if (raw[name] !== undefined) {
      faults.push({ variable, problem: `is set beside ${name}`, expected: 'one of the two' });
      continue;
    }
    try {
      const text = readFileSync(path, 'utf8').trim();
      if (text) raw[name] = text;
      else faults.push({ variable, problem: `is "${path}", an empty file`, expected: `a file with ${name}` });
    } catch (error) {
      const code = systemErrorCode(error);
      faults.push({
        variable,
        problem: `is "${path}", which cannot be read (${String(code)})`,
        expected: 'a readable file',
      });
    }
  }
  return { raw, faults };
}
