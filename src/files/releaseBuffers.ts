import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of a file after which buffers that nobody holds any more are given back. */
const EVERY = 2 * 1024 * 1024;

type Collect = (how: { type: 'minor' }) => void;

let collect: Collect | null | undefined;

/**
 * The engine's collection of what is young, which Node has no function of its own for; null where it may not be had. It takes about a
 * millisecond.
 */
function collector(): Collect | null {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  return typeof found === 'function' ? (found as Collect) : null;
}

/**
 * Counts what streams by, and has the engine give back its buffers from time to time. By itself it waits until there are 32 MiB of
 * them, since their objects are small: a file that streams by would be held whole, four times over, as garbage.
 */
export function bufferRelease(): (bytes: number) => void {
  collect = collect === undefined ? collector() : collect;
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < EVERY) return;
    passed = 0;
    collect?.({ type: 'minor' });
  };
}
