import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { OpenStream } from './openStream';

const LastEventId = (): MethodDecorator =>
  ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description:
      'The `id` of the last message received: what was recorded since follows first, each fact once.',
    schema: { type: 'string' },
  });

const Stream = (): MethodDecorator =>
  ApiOkResponse({
    description:
      'Server-sent events. A message holds a fact as the timeline shows it, with its `ticketId`; `id` is its place ' +
      'in the stream. `event: reset` = facts may have been missed: read anew what you show. `event: close` = the ' +
      'server ends the stream and says why. `event: presence` (staff, one ticket) = who has it open or writes. A comment every 15 s keeps the connection alive.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  });

/** Live facts (docs/api.md, Live events). */
@ApiTags('events')
@Controller()
export class EventsController {
  constructor(private readonly streams: OpenStream) {}

  @Get('events')
  @Can('follow', 'Fact')
  @LastEventId()
  @ApiOperation({ summary: 'Facts as they are recorded: of one’s own tickets, or for staff of all' })
  @Stream()
  @Fails('rate_limited')
  all(
    @Me() me: Principal,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.all(me, lastEventId, request, reply);
  }

  @Get('tickets/:id/events')
  @Can('follow', 'Ticket')
  @LastEventId()
  @ApiParam({ name: 'id', description: 'The ticket’s `_id` or number.', example: 'SPT-2023-001245' })
  @ApiOperation({ summary: 'Facts of one ticket as they are recorded' })
  @Stream()
  @Fails('not_found', 'rate_limited')
  ofTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.ofTicket(me, ref, lastEventId, request, reply);
  }
}
