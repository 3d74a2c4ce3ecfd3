import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/auth';
import type { TokenSubject } from '../auth/tokenSigner';
import { notFound } from '../errors/apiError';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { DemoPeopleAnswer, DemoSignInAnswer, DemoSignInBody, type DemoPersonView } from './demoAnswer';
import { DemoPeople } from './demoPeople';

/** Signing in to a demo desk by picking a person. A desk that is not one has no such routes. */
@ApiTags('demo')
@Controller('demo')
export class DemoSignInController {
  constructor(private readonly people: DemoPeople) {}

  @Get('people')
  @Public()
  @ApiOperation({ summary: 'As whom one may look at this demo desk; only a demo desk has this route' })
  @ApiOkResponse({ type: DemoPeopleAnswer })
  demoPeople(): DemoPeopleAnswer {
    return { success: true, people: this.people.all.map(personView) };
  }

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @Writes()
  @ApiOperation({ summary: 'A token of a demo person; only a demo desk has this route' })
  @ApiOkResponse({ type: DemoSignInAnswer })
  @Fails('not_found')
  async demoSignIn(@Body() { id }: DemoSignInBody): Promise<DemoSignInAnswer> {
    const person = this.people.all.find(({ sub }) => sub === id);
    const token = await this.people.tokenOf(id);
    if (!person || token === null) throw notFound('demo person');
    return { success: true, token, person: personView(person) };
  }
}

function personView({ sub, name, role, level, tier, locale, zoneinfo }: TokenSubject): DemoPersonView {
  return {
    id: sub,
    name: name ?? sub,
    role,
    level: level ?? null,
    tier: tier ?? null,
    language: locale ?? null,
    zone: zoneinfo ?? null,
  };
}
