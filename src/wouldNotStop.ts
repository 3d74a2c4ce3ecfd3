/** The program stops all the same, and says so by its exit code. */
export class WouldNotStop extends Error {
  constructor(readonly what: readonly string[]) {
    super(`Would not stop: ${what.join(', ')}. See the log.`);
    this.name = 'WouldNotStop';
  }
}
