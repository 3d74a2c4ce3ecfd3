import type { KeptAnswer } from './answerLedger';

/** Thrown instead of carrying a request out a second time: the error filter sends the kept answer as it is. */
export class ReplayedAnswer extends Error {
  constructor(readonly answer: KeptAnswer) {
    super('answered before');
    this.name = 'ReplayedAnswer';
  }
}
