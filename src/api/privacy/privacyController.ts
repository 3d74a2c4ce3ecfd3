import { Body, Controller, Delete, Get, Param, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { ErasureAnswer } from './erasureAnswer';
import { HoldAnswer, HoldBody } from './holdBody';
import { Privacy } from './privacy';

const CustomerRef = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The customer’s id, or `me`.', example: 'me' });

/** The routes of privacy (docs/api.md, Privacy). */
@ApiTags('privacy')
@Controller('customers/:id')
export class PrivacyController {
  constructor(private readonly privacy: Privacy) {}

  @Get('export')
  @Can('export', 'Customer')
  @CustomerRef()
  @ApiOperation({ summary: 'Everything of a customer in one archive' })
  @ApiOkResponse({
    description:
      '`customer.json`, of each ticket `tickets/<number>.json` as the customer sees it, and its files in `files/<number>/`.',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @Fails('not_found')
  exportCustomer(@Me() me: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.privacy.export(me, id);
  }

  @Delete()
  @Can('erase', 'Customer')
  @CustomerRef()
  @Writes()
  @ApiOperation({ summary: 'Erase the customer’s words; facts stay. Goes on by itself until it is done' })
  @ApiAcceptedResponse({ type: ErasureAnswer, description: 'It has begun, or goes on.' })
  @ApiOkResponse({ type: ErasureAnswer, description: 'It is done, and nothing has come since: its report.' })
  @Fails('not_found', 'legal_hold')
  async eraseCustomer(
    @Me() me: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureAnswer> {
    const answer = await this.privacy.erase(me, id);
    void reply.code(answer.erasure.state === 'done' ? 200 : 202);
    return answer;
  }

  @Get('erasure')
  @Can('erase', 'Customer')
  @CustomerRef()
  @ApiOperation({ summary: 'How far the erasure is, and its signed report' })
  @ApiOkResponse({ type: ErasureAnswer })
  @Fails('not_found')
  getErasure(@Me() me: Principal, @Param('id') id: string): Promise<ErasureAnswer> {
    return this.privacy.erasure(me, id);
  }

  @Get('hold')
  @Can('hold', 'Customer')
  @CustomerRef()
  @ApiOperation({ summary: 'Whether the customer’s data is kept for now' })
  @ApiOkResponse({ type: HoldAnswer })
  @Fails('not_found')
  getHold(@Me() me: Principal, @Param('id') id: string): Promise<HoldAnswer> {
    return this.privacy.held(me, id);
  }

  @Put('hold')
  @Can('hold', 'Customer')
  @CustomerRef()
  @Writes()
  @ApiOperation({ summary: 'Keep the customer’s data for now, or no longer' })
  @ApiOkResponse({ type: HoldAnswer })
  @Fails('not_found')
  holdCustomer(@Me() me: Principal, @Param('id') id: string, @Body() body: HoldBody): Promise<HoldAnswer> {
    return this.privacy.hold(me, id, body.hold);
  }
}
