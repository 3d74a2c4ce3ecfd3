import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { LiveReportAnswer } from './liveAnswer';
import { LiveQuery } from './liveQuery';
import { LiveReport } from './liveReport';

/** The routes of reports (docs/api.md, Live report). */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly report: LiveReport) {}

  @Get('live')
  @Can('read', 'Report')
  @ApiOperation({
    summary: 'How the desk stands now: promises by level and team, load and availability, open pages',
    description: 'Cheap enough to be read whenever `GET /events` tells of a fact, a few seconds apart.',
  })
  @ApiOkResponse({ type: LiveReportAnswer })
  @Fails('validation_failed')
  liveReport(@Query() query: LiveQuery): Promise<LiveReportAnswer> {
    return this.report.now(query);
  }
}
