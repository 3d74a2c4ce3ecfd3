import { Controller, Get, Inject, Optional } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OidcConfig } from '../../config/config';
import { Public } from '../auth/auth';
import { DemoPeople } from '../demo-signin/demoPeople';
import { SIGN_IN } from '../services';
import { SignInConfigurationAnswer } from './signInAnswer';

/** What a client has to know before anybody is signed in. */
@ApiTags('sign-in')
@Controller('sign-in')
export class SignInController {
  constructor(
    @Inject(SIGN_IN) private readonly issuer: OidcConfig | null,
    @Optional() private readonly people?: DemoPeople,
  ) {}

  @Get('configuration')
  @Public()
  @ApiOperation({ summary: 'Where people sign in to the web client' })
  @ApiOkResponse({ type: SignInConfigurationAnswer })
  signInConfiguration(): SignInConfigurationAnswer {
    return { success: true, issuer: this.issuer, demo: this.people !== undefined };
  }
}
