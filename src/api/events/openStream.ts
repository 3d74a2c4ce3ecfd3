import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { AuditTrail } from '../audit/auditTrail';
import { isStaff, type Principal } from '../auth/principal';
import { TicketAccess } from '../tickets/ticketAccess';
import { EventStreams } from './eventStreams';
import { viewOf } from './eventView';

/** Opens the stream that a principal may have. */
@Injectable()
export class OpenStream {
  constructor(
    private readonly streams: EventStreams,
    private readonly access: TicketAccess,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws ApiError `rate_limited`, `engine_unavailable` */
  async all(
    me: Principal,
    lastEventId: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.open(me, undefined, lastEventId, request, reply);
  }

  /** @throws ApiError `not_found`, `rate_limited`, `engine_unavailable` */
  async ofTicket(
    me: Principal,
    ref: string,
    lastEventId: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const ticket = await this.access.find(me, ref);
    await this.open(me, ticket, lastEventId, request, reply);
  }

  private async open(
    me: Principal,
    ticket: TicketDocument | undefined,
    lastEventId: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.streams.open(
      {
        principal: `${me.role}:${me.id}`,
        address: request.ip,
        reader: me.id,
        expiresAt: me.expiresAt,
        serviceKey: me.serviceKey,
        lastEventId,
        view: viewOf(me, ticket),
        presenceAt: isStaff(me) ? ticket?._id : undefined,
      },
      reply,
      () => this.audit.stream(request),
    );
  }
}
