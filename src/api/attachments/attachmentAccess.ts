import { Injectable } from '@nestjs/common';
import { findAttachment } from '../../../store/attachments';
import { Database } from '../../../store/database';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import { touch } from '../audit/touched';
import { isStaff, type Principal } from '../auth/principal';
import { ApiError, notFound } from '../errors/apiError';
import { isGone } from '../rights/gone';
import { may, rightsOf } from '../rights/rights';
import { TicketAccess } from '../tickets/ticketAccess';
import { ATTACHMENT_ID } from '../validation/ids';

/** Who may read which file: whoever may read what it was sent with, and until then whoever uploaded it. */
@Injectable()
export class AttachmentAccess {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketAccess,
  ) {}

  /** @throws ApiError `not_found`, also for a file that is none of theirs */
  async find(me: Principal, id: string): Promise<AttachmentDocument> {
    const attachment = ATTACHMENT_ID.test(id) ? await findAttachment(this.database, id) : null;
    if (!attachment || !mayRead(me, attachment)) throw notFound('attachment');
    const { ticketId, customerId } = attachment;
    if (ticketId !== null) await this.requireTicket(me, ticketId);
    else if (await isGone(this.database, me)) throw notFound('attachment');
    if (customerId !== null) touch(me, { customerId });
    return attachment;
  }

  private async requireTicket(me: Principal, ticketId: string): Promise<void> {
    try {
      await this.tickets.find(me, ticketId);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_found') throw notFound('attachment');
      throw error;
    }
  }
}

function mayRead(me: Principal, { uploadedBy, boundTo, customerId, internal }: AttachmentDocument): boolean {
  const own = uploadedBy.id === me.id && (uploadedBy.kind === 'agent') === isStaff(me);
  return may(rightsOf(me), 'read', 'Attachment', { own, sent: boundTo !== null, customerId, internal });
}
