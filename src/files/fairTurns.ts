/** Too many are waiting already; it says nothing about the work. */
export class TooManyWaiting extends Error {
  constructor() {
    super('too many are waiting');
    this.name = 'TooManyWaiting';
  }
}

/**
 * One piece of work at a time. Those who wait take turns, one piece each: however much somebody wants at once, it holds
 * up others by one piece only.
 */
export class FairTurns {
  /** Of each owner what waits, in the order in which it came; the owner whose turn is next first. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private count = 0;
  private busy = false;

  /**
   * @param ofOne how much of one owner may wait
   * @param ofAll how much may wait in all
   */
  constructor(
    private readonly ofOne: number,
    private readonly ofAll: number,
  ) {}

  /** @throws TooManyWaiting and what `work` throws */
  async take<T>(owner: string, work: () => Promise<T>): Promise<T> {
    if (this.busy) await this.turnOf(owner);
    this.busy = true;
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private turnOf(owner: string): Promise<void> {
    const theirs = this.waiting.get(owner) ?? [];
    if (this.count >= this.ofAll || theirs.length >= this.ofOne) throw new TooManyWaiting();
    this.waiting.set(owner, theirs);
    this.count += 1;
    return new Promise((resolve) => theirs.push(resolve));
  }

  /** Hands the turn on: nobody who comes in this moment can get in between. */
  private next(): void {
    const [first] = this.waiting;
    if (!first) {
      this.busy = false;
      return;
    }
    const [owner, [begin, ...others]] = first;
    this.waiting.delete(owner);
    if (others.length > 0) this.waiting.set(owner, others);
    this.count -= 1;
    begin?.();
  }
}
