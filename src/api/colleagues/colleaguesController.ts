import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { findColleagues } from '../../../store/colleagues';
import { Database } from '../../../store/database';
import { Can } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { ColleaguesAnswer } from './colleagueAnswer';
import { ColleaguesQuery } from './colleaguesQuery';

/** The route of colleagues: whom one may mention, or hand a ticket to (docs/api.md, Staff). */
@ApiTags('agents')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Can('list', 'Colleague')
  @ApiOperation({ summary: 'Who works here, by name: whom to mention, or to hand a ticket to' })
  @ApiOkResponse({ type: ColleaguesAnswer })
  @Fails('validation_failed')
  async listColleagues(@Query() { q = '', limit }: ColleaguesQuery): Promise<ColleaguesAnswer> {
    const found = await findColleagues(this.database, { query: q, limit });
    return { success: true, colleagues: found.map(({ _id, ...rest }) => ({ id: _id, ...rest })) };
  }
}
