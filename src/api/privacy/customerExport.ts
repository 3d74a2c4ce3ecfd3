import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import archiver, { type Archiver } from 'archiver';
import { findCustomer } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { CustomerDocument } from '../../../store/documents/customerDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { isStaff, type Principal } from '../auth/principal';
import { storedFact } from '../events/storedFact';
import { factView } from '../tickets/timelineView';
import { TicketViews } from '../tickets/ticketViews';

const NAMELESS = (): null => null;
/** What a customer gets of their own is what a customer sees: an admin who exports it gets no more. */
const asCustomer = (customerId: string): Principal => ({ role: 'customer', id: customerId, expiresAt: 0 });

/** Everything of a customer, as they see it, in one archive (GDPR, article 15). */
@Injectable()
export class CustomerExport {
  private readonly log = new Logger('Export');

  constructor(
    private readonly database: Database,
    private readonly views: TicketViews,
  ) {}

  /** The archive as a stream: written while it is read, a ticket at a time. null for somebody who is not known. */
  async of(me: Principal, customerId: string): Promise<Readable | null> {
    const customer = await findCustomer(this.database, customerId);
    if (!customer) return null;
    const archive = archiver('zip', { zlib: { level: 6 } });
    this.fill(archive, customer).catch((error: unknown) => {
      this.log.error({ msg: 'an export was cut', by: me.id, staff: isStaff(me), err: error });
      // The reader must not take half of it for the whole.
      archive.destroy(error instanceof Error ? error : new Error('the export failed'));
    });
    return archive;
  }

  private async fill(archive: Archiver, customer: CustomerDocument): Promise<void> {
    const { _id: customerId, name, email, tier, zone, language } = customer;
    add(archive, 'customer.json', { id: customerId, name, email, tier, zone, language });
    const tickets = this.database.tickets.find({ customerId }).sort({ createdAt: 1, _id: 1 });
    for await (const ticket of tickets) {
      add(archive, `tickets/${ticket.number}.json`, await this.ticket(customerId, ticket));
      // One entry at a time is held in memory.
      await drained(archive);
    }
    await archive.finalize();
  }

  private async ticket(customerId: string, ticket: TicketDocument): Promise<object> {
    const facts = await this.database.events
      .find({ ticketId: ticket._id, audience: 'public' })
      .sort({ seq: 1 })
      .toArray();
    const surveys = await this.database.surveys.find({ ticketId: ticket._id }).sort({ sentAt: 1 }).toArray();
    return {
      ticket: await this.views.one(asCustomer(customerId), ticket),
      timeline: facts.flatMap((fact) => factView(storedFact(fact), { staff: false, nameOf: NAMELESS }) ?? []),
      surveys: surveys.map(({ sentAt, answeredAt, rating, comment }) => ({
        sentAt,
        answeredAt,
        rating,
        comment,
      })),
    };
  }
}

function add(archive: Archiver, name: string, content: object): void {
  archive.append(JSON.stringify(content, null, 2), { name });
}

/** Resolves when the reader has taken what was written. */
async function drained(archive: Archiver): Promise<void> {
  while (archive.readableLength > archive.readableHighWaterMark && !archive.destroyed) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
