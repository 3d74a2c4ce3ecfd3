import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { Outreach } from './outreach';
import { OutreachAnswer, OutreachListAnswer } from './outreachAnswer';
import { OutreachDoneBody, OutreachQueryBody } from './outreachBodies';

/** The routes of outreach tasks (docs/api.md, Account managers). */
@ApiTags('outreach')
@Controller('outreach')
export class OutreachController {
  constructor(private readonly outreach: Outreach) {}

  @Get()
  @Can('read', 'Outreach')
  @ApiOperation({
    summary: 'Tasks to get in touch with customers: open ones soonest first, done ones newest first',
  })
  @ApiOkResponse({ type: OutreachListAnswer })
  @Fails('validation_failed')
  list(@Me() me: Principal, @Query() query: OutreachQueryBody): Promise<OutreachListAnswer> {
    return this.outreach.list(me, query);
  }

  @Post(':id/done')
  @HttpCode(200)
  @Can('complete', 'Outreach')
  @ApiParam({ name: 'id', description: 'The task’s id.' })
  @Writes()
  @ApiOperation({
    summary: 'The customer has been spoken to',
    description: 'Done twice it stays as it was done first.',
  })
  @ApiOkResponse({ type: OutreachAnswer })
  @Fails('not_found')
  done(
    @Me() me: Principal,
    @Param('id') id: string,
    @Body() body: OutreachDoneBody,
  ): Promise<OutreachAnswer> {
    return this.outreach.done(me, id, body);
  }
}
