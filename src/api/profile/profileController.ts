import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { ProfileAnswer } from './profileAnswer';
import { ProfileBody } from './profileBody';
import { Profiles } from './profiles';

/** The routes of a customer's own profile (docs/api.md, Customers). */
@ApiTags('customers')
@Controller('me/profile')
export class ProfileController {
  constructor(private readonly profiles: Profiles) {}

  @Get()
  @Can('read', 'Profile')
  @ApiOperation({ summary: 'Who I am here, in which language I am spoken to, and what I get by e-mail' })
  @ApiOkResponse({ type: ProfileAnswer })
  @Fails('not_found')
  myProfile(@Me() me: Principal): Promise<ProfileAnswer> {
    return this.profiles.of(me);
  }

  @Patch()
  @Can('change', 'Profile')
  @Writes()
  @ApiOperation({
    summary: 'Choose my language, my zone, and what I get by e-mail',
    description:
      'The language counts for the pages on every device; language and zone count for tickets that I open from now on.',
  })
  @ApiOkResponse({ type: ProfileAnswer })
  changeProfile(@Me() me: Principal, @Body() body: ProfileBody): Promise<ProfileAnswer> {
    return this.profiles.change(me, body);
  }
}
