import { Body, Controller, Get, HttpCode, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { PageQuery } from '../lists/pageQuery';
import { Fails } from '../openapi/fails';
import { TakesIfMatch, Write, Writes, type WriteIntent } from '../versions/write';
import { Policies } from './policies';
import { PolicyAnswer, PolicyVersionsAnswer, ReplanAnswer } from './policyAnswer';
import { PolicyEtag } from './policyEtag';
import { ReplanBody } from './replanBody';
import { ReplanTickets } from './replanTickets';

const ETAG = {
  ETag: { description: 'The version of the policy, for `If-Match`.', schema: { type: 'string' as const } },
};

/** The routes of the policy (docs/api.md, Policy). */
@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly policies: Policies,
    private readonly replanning: ReplanTickets,
  ) {}

  @Get()
  @Can('read', 'Policy')
  @UseInterceptors(PolicyEtag)
  @ApiOperation({ summary: 'The policy in force for new tickets' })
  @ApiOkResponse({ type: PolicyAnswer, headers: ETAG })
  current(): Promise<PolicyAnswer> {
    return this.policies.current();
  }

  @Put()
  @Can('change', 'Policy')
  @UseInterceptors(PolicyEtag)
  @Writes()
  @TakesIfMatch()
  @ApiOperation({
    summary: 'Put a new version in force: the whole document',
    description:
      '`version` in the document is the version that it was made from (or `If-Match` says it); it is stored as the ' +
      'next one. Running tickets keep theirs until `POST /policy/replan`.',
  })
  @ApiBody({ schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: PolicyAnswer, headers: ETAG })
  replace(
    @Me() me: Principal,
    @Body() document: unknown,
    @Write() write: WriteIntent,
  ): Promise<PolicyAnswer> {
    return this.policies.replace(me, document, write);
  }

  @Get('versions')
  @Can('read', 'Policy')
  @ApiOperation({ summary: 'Every version that there has been, newest first' })
  @ApiOkResponse({ type: PolicyVersionsAnswer })
  @Fails('validation_failed')
  versions(@Query() query: PageQuery): Promise<PolicyVersionsAnswer> {
    return this.policies.versions(query);
  }

  @Post('replan')
  @HttpCode(200)
  @Can('change', 'Policy')
  @Writes()
  @ApiOperation({ summary: 'Apply a version to running tickets, or preview what would move' })
  @ApiOkResponse({ type: ReplanAnswer })
  replan(@Me() me: Principal, @Body() body: ReplanBody, @Write() write: WriteIntent): Promise<ReplanAnswer> {
    return this.replanning.replan(me, body, write);
  }
}
