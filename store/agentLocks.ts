/**
 * Turns at an agent's document within this process. Two transactions that change the same agent's load cannot both
 * commit; without turns a burst of tickets picks the same least loaded agent again and again, and most of its work is
 * aborted. Other processes are met by the server's own conflict detection.
 */
export class AgentLocks {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, number>();

  /** How many transactions of this process are about to change that agent's load. */
  pending(agentId: string): number {
    return this.waiting.get(agentId) ?? 0;
  }

  /** Runs `work` while it holds the turn of every agent named. Taken in order of their ids, so that nobody waits in a ring. */
  async hold<T>(agentIds: readonly string[], work: () => Promise<T>): Promise<T> {
    const ids = [...new Set(agentIds)].sort();
    const releases: (() => void)[] = [];
    for (const id of ids) this.count(id, 1);
    try {
      for (const id of ids) releases.push(await this.acquire(id));
      return await work();
    } finally {
      for (const release of releases) release();
      for (const id of ids) this.count(id, -1);
    }
  }

  private async acquire(id: string): Promise<() => void> {
    const before = this.tails.get(id);
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.tails.set(id, turn);
    await before;
    return () => {
      if (this.tails.get(id) === turn) this.tails.delete(id);
      release();
    };
  }

  private count(id: string, by: number): void {
    const count = this.pending(id) + by;
    if (count === 0) this.waiting.delete(id);
    else this.waiting.set(id, count);
  }
}
