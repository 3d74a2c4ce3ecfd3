import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { PageQuery } from '../lists/pageQuery';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { MentionsAnswer, MentionsReadAnswer } from './mentionAnswer';
import { Mentions } from './mentions';
import { MentionsReadBody } from './mentionsReadBody';

/** The routes of one's own mentions (docs/api.md, Notes and mentions). */
@ApiTags('agents')
@Controller('agents/me/mentions')
export class MentionsController {
  constructor(private readonly mentions: Mentions) {}

  @Get()
  @Can('read', 'Mention')
  @ApiOperation({ summary: 'Notes that mention me, newest first, and how many I have not read' })
  @ApiOkResponse({ type: MentionsAnswer })
  @Fails('validation_failed')
  myMentions(@Me() me: Principal, @Query() query: PageQuery): Promise<MentionsAnswer> {
    return this.mentions.of(me, query);
  }

  @Put('read')
  @Can('set', 'Mention')
  @Writes()
  @ApiOperation({ summary: 'I have looked at a ticket: what mentions me there is read' })
  @ApiOkResponse({ type: MentionsReadAnswer })
  @Fails('not_found')
  readMentions(@Me() me: Principal, @Body() { ticketId }: MentionsReadBody): Promise<MentionsReadAnswer> {
    return this.mentions.read(me, ticketId);
  }
}
