import type { UndeliverableReason } from '../store/documents/notificationDocument';

/** A notice cannot leave by a channel, whatever is tried. Its message has no word of the notice. */
export class Undeliverable extends Error {
  constructor(readonly reason: UndeliverableReason) {
    super(`the notice cannot be delivered: ${reason}`);
    this.name = 'Undeliverable';
  }
}
