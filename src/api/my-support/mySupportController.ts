import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { MySupport } from './mySupport';
import { MySupportAnswer } from './mySupportAnswer';

@ApiTags('customers')
@Controller('me/support')
export class MySupportController {
  constructor(private readonly support: MySupport) {}

  @Get()
  @Can('read', 'Promise')
  @ApiOperation({
    summary: 'What I may count on: channels, hours, and how soon a ticket opened now is answered',
  })
  @ApiOkResponse({ type: MySupportAnswer })
  mySupport(@Me() me: Principal): Promise<MySupportAnswer> {
    return this.support.of(me);
  }
}
