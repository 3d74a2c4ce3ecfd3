/** An answer as it was sent: enough to send it again. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What became of a claim on an idempotency key. */
export type Claim =
  | { kind: 'mine' }
  /** @property customers on whose data the answer is */
  | { kind: 'answered'; answer: KeptAnswer; customers: string[] }
  /** Somebody else is carrying it out now. */
  | { kind: 'running' }
  /** The key was used with another body. */
  | { kind: 'other-body' };

/** Remembers for a day what each idempotency key was answered. */
export abstract class AnswerLedger {
  /**
   * Claims a key for one execution. A claim whose holder died falls to the next who asks, after a lease; an answer on data of a customer
   * whose erasure has begun is given to nobody any more: the request is carried out again, and its command has one effect all the same.
   * @param id the command id, derived from principal, route and key.
   * @param fingerprint of the body.
   */
  abstract claim(id: string, fingerprint: string): Promise<Claim>;
  /** Keeps the answer; from now on every claim is `answered`. @param customers on whose data it is */
  abstract settle(id: string, answer: KeptAnswer, customers: string[]): Promise<void>;
  /** Gives the claim up, nothing having happened. */
  abstract release(id: string): Promise<void>;
}
