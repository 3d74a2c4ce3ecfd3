/** Streams at once of one principal: enough for the tabs and devices of a person. */
const MAX_STREAMS = 12;

/** Counts the live streams of each principal. */
export class StreamLimit {
  private readonly open = new Map<string, number>();

  constructor(private readonly max: number = MAX_STREAMS) {}

  /** Takes one if there is one left. */
  take(principal: string): boolean {
    const count = this.open.get(principal) ?? 0;
    if (count >= this.max) return false;
    this.open.set(principal, count + 1);
    return true;
  }

  /** Gives one back. */
  give(principal: string): void {
    const count = (this.open.get(principal) ?? 0) - 1;
    if (count > 0) this.open.set(principal, count);
    else this.open.delete(principal);
  }
}
