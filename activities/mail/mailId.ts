import { createHash } from 'node:crypto';

/** The ids by which mail programs know a mail and its conversation. They are digests: the keys of notices hold ids of people. */
export class MailIds {
  /** @param domain of the sender's address */
  constructor(private readonly domain: string) {}

  /** The same notice to the same reader has the same id, so that who gets it twice can tell. */
  of(noticeKey: string, readerId: string): string {
    return this.id('notice', noticeKey, readerId);
  }

  /** What all mails about a ticket refer to; no mail of its own. */
  conversation(ticketId: string): string {
    return this.id('ticket', ticketId);
  }

  private id(...parts: string[]): string {
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
    return `<${digest}@${this.domain}>`;
  }
}
