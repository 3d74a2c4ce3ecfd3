const farewells = new Set<() => void>();

/** Says what is still told to the desk, while there is a token, when somebody signs out. @returns takes it back */
export function beforeSignOut(tell: () => void): () => void {
  farewells.add(tell);
  return () => void farewells.delete(tell);
}

/** Somebody signs out: all that is to be told before is told now. */
export function sayFarewell(): void {
  for (const tell of farewells) tell();
}
