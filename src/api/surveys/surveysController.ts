import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public, type AuthenticatedRequest } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { Write, Writes, type WriteIntent } from '../versions/write';
import { SurveyAnswer } from './surveyAnswer';
import { SurveyBody } from './surveyBody';
import { Surveys } from './surveys';

const LinkToken = (): MethodDecorator =>
  ApiParam({ name: 'token', description: 'The end of the link that was sent. Whoever holds it may answer.' });

/** The routes of surveys (docs/api.md, Surveys). */
@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(private readonly surveys: Surveys) {}

  @Get(':token')
  @Public()
  @LinkToken()
  @ApiOperation({ summary: 'The survey of a resolution' })
  @ApiOkResponse({ type: SurveyAnswer })
  @Fails('not_found', 'illegal_transition', 'engine_unavailable')
  show(@Param('token') token: string): Promise<SurveyAnswer> {
    return this.surveys.show(token);
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  @LinkToken()
  @Writes()
  @ApiOperation({ summary: 'Answer, or change the answer within its time' })
  @ApiOkResponse({ type: SurveyAnswer })
  @Fails('not_found', 'illegal_transition', 'engine_unavailable')
  answer(
    @Req() request: AuthenticatedRequest,
    @Param('token') token: string,
    @Body() body: SurveyBody,
    @Write() write: WriteIntent,
  ): Promise<SurveyAnswer> {
    return this.surveys.answer(request, token, body, write);
  }
}
