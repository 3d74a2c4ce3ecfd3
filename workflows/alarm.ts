import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** A timer further away than this is set in stages; the calendar's "never" would not fit a server's timer. */
const LONGEST = 365 * 24 * 3_600_000;

/** The one timer of a ticket: set for what is due next, moved when that changes, kept when it does not. */
export class Alarm {
  private current: { at: number; scope: CancellationScope } | null = null;
  rang = false;

  /** @param at epoch ms; @param summary what it waits for, as Temporal UI shows it. */
  set(at: number, summary: string): void {
    if (this.current?.at === at) return;
    this.clear();
    this.rang = false;
    const scope = new CancellationScope({ cancellable: true });
    this.current = { at, scope };
    scope
      .run(() => sleep(Math.min(LONGEST, Math.max(1, at - Date.now())), { summary }))
      .then(() => {
        this.current = null;
        this.rang = true;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }

  clear(): void {
    this.current?.scope.cancel();
    this.current = null;
  }
}
