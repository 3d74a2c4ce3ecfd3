import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ON_CALL_LEVELS } from '../../../domain/staff/onCall';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { TakesIfMatch, Write, Writes, type WriteIntent } from '../versions/write';
import { OnCall } from './onCall';
import { OnCallAnswer, OnCallNowAnswer, ShiftsAnswer } from './onCallAnswer';
import { OnCallBody, OverrideBody, ShiftsQuery } from './onCallBodies';
import { OnCallEtag } from './onCallEtag';

const ETAG = {
  ETag: { description: 'The version of the schedule, for `If-Match`.', schema: { type: 'string' as const } },
};
const LevelRef = (): MethodDecorator => ApiParam({ name: 'level', enum: [...ON_CALL_LEVELS] });

/** The routes of on-call schedules (docs/api.md, On call). */
@ApiTags('on-call')
@Controller('on-call')
export class OnCallController {
  constructor(private readonly onCall: OnCall) {}

  @Get()
  @Can('read', 'OnCall')
  @ApiOperation({ summary: 'Who is on call now, until when, and who is next' })
  @ApiOkResponse({ type: OnCallNowAnswer })
  now(): Promise<OnCallNowAnswer> {
    return this.onCall.now();
  }

  @Get(':level')
  @Can('read', 'OnCall')
  @UseInterceptors(OnCallEtag)
  @LevelRef()
  @ApiOperation({ summary: 'The on-call schedule of a level' })
  @ApiOkResponse({ type: OnCallAnswer, headers: ETAG })
  @Fails('not_found')
  schedule(@Param('level') level: string): Promise<OnCallAnswer> {
    return this.onCall.schedule(level);
  }

  @Put(':level')
  @Can('plan', 'OnCall')
  @UseInterceptors(OnCallEtag)
  @LevelRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({
    summary: 'Set rotation and handover of a level',
    description: 'Overrides stay. Shifts of the past are told by the schedule as it is now.',
  })
  @ApiOkResponse({ type: OnCallAnswer, headers: ETAG })
  @Fails('not_found')
  plan(
    @Me() me: Principal,
    @Param('level') level: string,
    @Body() body: OnCallBody,
    @Write() write: WriteIntent,
  ): Promise<OnCallAnswer> {
    return this.onCall.plan(me, level, body, write);
  }

  @Post(':level/overrides')
  @HttpCode(200)
  @Can('plan', 'OnCall')
  @UseInterceptors(OnCallEtag)
  @LevelRef()
  @Writes()
  @TakesIfMatch()
  @ApiOperation({
    summary: 'Let somebody stand in',
    description: 'Wins over the rotation and overrides given before.',
  })
  @ApiOkResponse({ type: OnCallAnswer, headers: ETAG })
  @Fails('not_found')
  addOverride(
    @Me() me: Principal,
    @Param('level') level: string,
    @Body() body: OverrideBody,
    @Write() write: WriteIntent,
  ): Promise<OnCallAnswer> {
    return this.onCall.addOverride(me, level, body, write);
  }

  @Delete(':level/overrides/:id')
  @Can('plan', 'OnCall')
  @UseInterceptors(OnCallEtag)
  @LevelRef()
  @ApiParam({ name: 'id', description: 'The override’s id.' })
  @Writes()
  @TakesIfMatch()
  @ApiOperation({ summary: 'Take an override away' })
  @ApiOkResponse({ type: OnCallAnswer, headers: ETAG })
  @Fails('not_found')
  removeOverride(
    @Me() me: Principal,
    @Param('level') level: string,
    @Param('id') id: string,
    @Write() write: WriteIntent,
  ): Promise<OnCallAnswer> {
    return this.onCall.removeOverride(me, level, id, write);
  }

  @Get(':level/shifts')
  @Can('read', 'OnCall')
  @LevelRef()
  @ApiOperation({ summary: 'The shifts of a span, for a calendar' })
  @ApiOkResponse({ type: ShiftsAnswer })
  @Fails('not_found', 'validation_failed')
  shifts(@Param('level') level: string, @Query() query: ShiftsQuery): Promise<ShiftsAnswer> {
    return this.onCall.shifts(level, query);
  }
}
