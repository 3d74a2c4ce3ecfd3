import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { EmptyBodyPipe } from '../validation/emptyBody';
import { ETAG_HEADER, EtagInterceptor } from '../versions/etag';
import { TakesIfMatch, Write, Writes, type WriteIntent } from '../versions/write';
import { SlaAnswer } from './answers/clockView';
import { DoneAnswer, TicketAnswer, TicketsAnswer } from './answers/ticketAnswer';
import { TimelineAnswer } from './answers/timelineAnswer';
import { AssignBody } from './bodies/assignBody';
import { ChangeTicketBody } from './bodies/changeTicketBody';
import { CloseBody } from './bodies/closeBody';
import { EscalateBody } from './bodies/escalateBody';
import { ListQuery } from './bodies/listQuery';
import { NoteBody } from './bodies/noteBody';
import { OpenTicketBody } from './bodies/openTicketBody';
import { ReopenBody } from './bodies/reopenBody';
import { ResolveBody } from './bodies/resolveBody';
import { RespondBody } from './bodies/respondBody';
import { TimelineQuery } from './bodies/timelineQuery';
import { OpenTicket } from './openTicket';
import { ReadTickets } from './readTickets';
import { TicketCommands } from './ticketCommands';

const TicketRef = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The ticket’s `_id` or number.', example: 'SPT-2023-001245' });

/** The routes of tickets (docs/api.md, Tickets). What each does is in the use case that it calls. */
@ApiTags('tickets')
@Controller('tickets')
@UseInterceptors(EtagInterceptor)
export class TicketsController {
  constructor(
    private readonly opening: OpenTicket,
    private readonly reading: ReadTickets,
    private readonly commands: TicketCommands,
  ) {}

  @Post()
  @Can('open', 'Ticket')
  @Writes()
  @ApiOperation({ summary: 'Open a ticket; staff open on behalf of a customer (`userId`)' })
  @ApiCreatedResponse({ type: TicketAnswer, headers: ETAG_HEADER })
  @Fails('channel_not_in_tier')
  openTicket(
    @Me() me: Principal,
    @Body() body: OpenTicketBody,
    @Write() write: WriteIntent,
  ): Promise<TicketAnswer> {
    return this.opening.open(me, body, write);
  }

  @Get()
  @Can('read', 'Ticket')
  @ApiOperation({ summary: 'Tickets: a customer’s own, or for staff all, most urgent first' })
  @ApiOkResponse({ type: TicketsAnswer })
  @Fails('validation_failed')
  listTickets(@Me() me: Principal, @Query() query: ListQuery): Promise<TicketsAnswer> {
    return this.reading.list(me, query);
  }

  @Get(':id')
  @Can('read', 'Ticket')
  @TicketRef()
  @ApiOperation({ summary: 'One ticket with its public messages' })
  @ApiOkResponse({ type: TicketAnswer, headers: ETAG_HEADER })
  @Fails('not_found')
  getTicket(@Me() me: Principal, @Param('id') ref: string): Promise<TicketAnswer> {
    return this.reading.one(me, ref);
  }

  @Get(':id/timeline')
  @Can('read', 'Ticket')
  @TicketRef()
  @ApiOperation({ summary: 'Every fact in order; for a customer the public part' })
  @ApiOkResponse({ type: TimelineAnswer })
  @Fails('not_found', 'validation_failed')
  getTimeline(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Query() query: TimelineQuery,
  ): Promise<TimelineAnswer> {
    return this.reading.timeline(me, ref, query);
  }

  @Get(':id/sla')
  @Can('read', 'Ticket')
  @TicketRef()
  @ApiOperation({ summary: 'Every clock with the segments that explain its deadline' })
  @ApiOkResponse({ type: SlaAnswer })
  @Fails('not_found')
  getSla(@Me() me: Principal, @Param('id') ref: string): Promise<SlaAnswer> {
    return this.reading.sla(me, ref);
  }

  @Post(':id/responses')
  @Can('answer', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Add a public message; staff may await the customer or resolve with it' })
  @ApiCreatedResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  addResponse(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: RespondBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.respond(me, ref, body, write);
  }

  @Post(':id/notes')
  @Can('note', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Add an internal note, which no customer ever sees' })
  @ApiCreatedResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'ticket_closed')
  addNote(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: NoteBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.note(me, ref, body, write);
  }

  @Patch(':id')
  @Can('change', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Change facts of a ticket; clocks are planned anew where that bears on them' })
  @ApiOkResponse({ type: TicketAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'ticket_closed')
  changeTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: ChangeTicketBody,
    @Write() write: WriteIntent,
  ): Promise<TicketAnswer> {
    return this.commands.change(me, ref, body, write);
  }

  @Put(':id/assignee')
  @Can('assign', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Assign by hand, or give back to routing' })
  @ApiOkResponse({ type: TicketAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'no_capacity', 'ticket_closed')
  assignTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: AssignBody,
    @Write() write: WriteIntent,
  ): Promise<TicketAnswer> {
    return this.commands.assign(me, ref, body, write);
  }

  @Put(':id/resolve')
  @Can('resolve', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Resolve with a resolution, which is a public reply' })
  @ApiOkResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  resolveTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: ResolveBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.resolve(me, ref, body, write);
  }

  @Put(':id/reopen')
  @Can('reopen', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Not fixed: back to work' })
  @ApiOkResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  reopenTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: ReopenBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.reopen(me, ref, body, write);
  }

  @Put(':id/close')
  @Can('close', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Close, perhaps with a rating' })
  @ApiOkResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  closeTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: CloseBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.close(me, ref, body, write);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Can('acknowledge', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({
    summary: 'Acknowledge the page: the ladder stops everywhere; once more, or too late, is no error',
  })
  @ApiBody({ required: false, schema: { type: 'object', additionalProperties: false } })
  @ApiOkResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  acknowledgePage(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body(EmptyBodyPipe) _nothing: undefined,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.acknowledge(me, ref, write);
  }

  @Post(':id/escalate')
  @HttpCode(200)
  @Can('escalate', 'Ticket')
  @TicketRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Raise the level by hand; a lead may lower it' })
  @ApiOkResponse({ type: DoneAnswer, headers: ETAG_HEADER })
  @Fails('not_found', 'illegal_transition', 'ticket_closed')
  escalateTicket(
    @Me() me: Principal,
    @Param('id') ref: string,
    @Body() body: EscalateBody,
    @Write() write: WriteIntent,
  ): Promise<DoneAnswer> {
    return this.commands.escalate(me, ref, body, write);
  }
}
