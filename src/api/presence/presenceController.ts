import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { Presence } from './presence';
import { PresenceAnswer } from './presenceAnswer';
import { PresenceBody } from './presenceBody';

const TicketRef = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The ticket’s `_id` or number.', example: 'SPT-2023-001245' });

/** The routes of presence (docs/api.md, Collision). Changes of it come with the ticket's live events. */
@ApiTags('tickets')
@Controller('tickets/:id/presence')
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  @Get()
  @Can('read', 'Presence')
  @TicketRef()
  @ApiOperation({ summary: 'Who else has the ticket open, or writes an answer' })
  @ApiOkResponse({ type: PresenceAnswer })
  @Fails('not_found')
  others(@Me() me: Principal, @Param('id') ref: string): Promise<PresenceAnswer> {
    return this.presence.others(me, ref);
  }

  @Put()
  @Can('set', 'Presence')
  @TicketRef()
  @Writes()
  @ApiOperation({ summary: 'I have it open: holds for 30 s, to be said again' })
  @ApiOkResponse({ type: PresenceAnswer })
  @Fails('not_found')
  here(@Me() me: Principal, @Param('id') ref: string, @Body() body: PresenceBody): Promise<PresenceAnswer> {
    return this.presence.here(me, ref, body);
  }

  @Delete()
  @Can('set', 'Presence')
  @TicketRef()
  @Writes()
  @ApiOperation({ summary: 'I have left it' })
  @ApiOkResponse({ type: PresenceAnswer })
  @Fails('not_found')
  gone(@Me() me: Principal, @Param('id') ref: string): Promise<PresenceAnswer> {
    return this.presence.gone(me, ref);
  }
}
