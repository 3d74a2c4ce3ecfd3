import { on, once } from 'node:events';
import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import archiver, { type Archiver, type EntryData } from 'archiver';
import { findAttachment, unsentFiles } from '../../../store/attachments';
import { Database } from '../../../store/database';
import type { CustomerDocument } from '../../../store/documents/customerDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import type { FileStore } from '../../../store/files/fileStore';
import { findTicket } from '../../../store/tickets';
import type { AttachmentView } from '../attachments/attachmentAnswer';
import { isStaff, type Principal } from '../auth/principal';
import { storedFact } from '../events/storedFact';
import { isGone } from '../rights/gone';
import { FILES } from '../services';
import type { TicketView } from '../tickets/answers/ticketAnswer';
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
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  /** The archive as a stream: written while it is read, a ticket at a time. */
  of(me: Principal, customer: CustomerDocument): Readable {
    const archive = archiver('zip', { zlib: { level: 6 } });
    this.fill(archive, me, customer).catch((error: unknown) => {
      this.log.error({ msg: 'an export was cut', by: me.id, staff: isStaff(me), err: error });
      // The reader must not take half of it for the whole.
      archive.destroy(error instanceof Error ? error : new Error('the export failed'));
    });
    return archive;
  }

  private async fill(archive: Archiver, me: Principal, customer: CustomerDocument): Promise<void> {
    const {
      _id: customerId,
      name,
      email,
      tier,
      zone,
      chosenZone,
      language,
      chosenLanguage,
      emailNotices,
    } = customer;
    add(archive, 'customer.json', {
      id: customerId,
      name,
      email,
      tier,
      zone: chosenZone ?? zone,
      language: chosenLanguage ?? language,
      notifications: { email: emailNotices ?? null },
    });
    const only = { projection: { _id: 1 } };
    const tickets = this.database.tickets.find({ customerId }, only).sort({ createdAt: 1, _id: 1 });
    for await (const { _id: ticketId } of tickets) {
      await this.requireThere(me);
      // As it stands now: whoever reads slowly must not be given what has been erased since.
      const ticket = await findTicket(this.database, ticketId);
      if (!ticket) continue;
      const { number } = ticket;
      const view = await this.views.one(asCustomer(customerId), ticket);
      add(archive, `tickets/${number}.json`, await this.ticket(view, ticket));
      for (const { id, name } of filesOf(view)) await this.file(archive, `files/${number}/${id}-${name}`, id);
      // One entry at a time is held in memory.
      await drained(archive);
    }
    await this.requireThere(me);
    for (const { _id, name } of await unsentFiles(this.database, { kind: 'customer', id: customerId })) {
      await this.file(archive, `files/unsent/${_id}-${name}`, _id);
    }
    await archive.finalize();
  }

  /** A customer whose erasure has begun is given no more. */
  private async requireThere(me: Principal): Promise<void> {
    if (await isGone(this.database, me)) throw new Error('the erasure of the customer has begun');
  }

  /** Resolves when the file is in the archive, so that no more than one is read at a time. */
  private async file(archive: Archiver, name: string, id: string): Promise<void> {
    const content = this.bytesOf(id);
    const first = await content.next();
    if (first.done) return;
    const bytes = Readable.from(after(first.value, content));
    const over = new AbortController();
    try {
      const added = untilAdded(archive, name, over.signal);
      const cut = Promise.race([once(bytes, 'error', over), once(archive, 'close', over)]).then(() => {
        throw new Error('a file was not read to its end');
      });
      archive.append(bytes, { name });
      await Promise.race([added, cut]);
    } finally {
      over.abort();
      bytes.destroy();
    }
  }

  /** A file’s bytes; one that is removed meanwhile ends where it is, or has none. */
  private async *bytesOf(id: string): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of this.files.read(id)) yield chunk as Buffer;
    } catch (error) {
      if (await findAttachment(this.database, id)) throw error;
    }
  }

  private async ticket(view: TicketView, ticket: TicketDocument): Promise<object> {
    const facts = await this.database.events
      .find({ ticketId: ticket._id, audience: 'public' })
      .sort({ seq: 1 })
      .toArray();
    const surveys = await this.database.surveys.find({ ticketId: ticket._id }).sort({ sentAt: 1 }).toArray();
    return {
      ticket: view,
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

async function* after(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** The files that a ticket shows, in the order of its conversation. */
function filesOf({ attachments, responseHistory }: TicketView): AttachmentView[] {
  return [...attachments, ...responseHistory.flatMap((said) => said.attachments)];
}

function add(archive: Archiver, name: string, content: object): void {
  archive.append(JSON.stringify(content, null, 2), { name });
}

async function untilAdded(archive: Archiver, name: string, signal: AbortSignal): Promise<void> {
  for await (const [entry] of on(archive, 'entry', { signal }) as AsyncIterable<[EntryData]>) {
    if (entry.name === name) return;
  }
}

/** Resolves when the reader has taken what was written. */
async function drained(archive: Archiver): Promise<void> {
  while (archive.readableLength > archive.readableHighWaterMark && !archive.destroyed) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
