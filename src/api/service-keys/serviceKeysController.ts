import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import type { OnceRequest } from '../idempotency/onceInterceptor';
import { Fails } from '../openapi/fails';
import { Write, Writes, type WriteIntent } from '../versions/write';
import { NewServiceKeyAnswer, ServiceKeyAnswer, ServiceKeysAnswer } from './serviceKeyAnswer';
import { NewServiceKeyBody } from './serviceKeyBody';
import { ServiceKeys } from './serviceKeys';

/** The routes of service keys (docs/api.md, Service keys). */
@ApiTags('service keys')
@Controller('service-keys')
export class ServiceKeysController {
  constructor(private readonly keys: ServiceKeys) {}

  @Get()
  @Can('read', 'ServiceKey')
  @ApiOperation({ summary: 'All keys, without their secrets' })
  @ApiOkResponse({ type: ServiceKeysAnswer })
  listServiceKeys(): Promise<ServiceKeysAnswer> {
    return this.keys.list();
  }

  @Post()
  @Can('change', 'ServiceKey')
  @Writes()
  @ApiOperation({ summary: 'Make a key for a service; it is shown this once' })
  @ApiCreatedResponse({ type: NewServiceKeyAnswer })
  async makeServiceKey(
    @Me() me: Principal,
    @Body() body: NewServiceKeyBody,
    @Write() write: WriteIntent,
    @Req() request: OnceRequest,
  ): Promise<NewServiceKeyAnswer> {
    const answer = await this.keys.make(me, body, write);
    // What is kept for a repetition is kept without the secret.
    request.keptBody = JSON.stringify({ ...answer, key: null });
    return answer;
  }

  @Delete(':id')
  @Can('change', 'ServiceKey')
  @ApiParam({ name: 'id', description: 'The key’s id.' })
  @Writes()
  @ApiOperation({ summary: 'Revoke a key, at once and for good' })
  @ApiOkResponse({ type: ServiceKeyAnswer })
  @Fails('not_found')
  revokeServiceKey(@Me() me: Principal, @Param('id') id: string): Promise<ServiceKeyAnswer> {
    return this.keys.revoke(me, id);
  }
}
