import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { PageQuery } from '../lists/pageQuery';
import { Fails } from '../openapi/fails';
import { Queue } from './queue';
import { QueueAnswer } from './queueAnswer';

/** The route of an agent's own queue (docs/api.md, Staff). */
@ApiTags('agents')
@Controller('agents')
export class QueueController {
  constructor(private readonly queue: Queue) {}

  @Get('me/queue')
  @Can('read', 'Queue')
  @ApiOperation({
    summary: 'What I have to do, most urgent first: pages, breached, due soon, waiting on me, the rest',
  })
  @ApiOkResponse({ type: QueueAnswer })
  @Fails('validation_failed')
  myQueue(@Me() me: Principal, @Query() query: PageQuery): Promise<QueueAnswer> {
    return this.queue.of(me, query);
  }
}
