import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Intake } from '../../directory/intake';
import { ApiError } from '../errors/apiError';
import { rightsOf } from '../rights/rights';
import { ACCESS, type Access, type AuthenticatedRequest } from './auth';
import { TokenVerifier } from './tokenVerifier';
import { unauthenticated } from './unauthenticated';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;
const MAX_TOKEN = 8192;

/** Lets a request pass with a valid token of a role that the route allows, and tells the directory who came. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly intake: Intake,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const principal = await this.tokens.verify(bearerOf(request.headers.authorization));
    // Known from here on, also to the audit of what is refused.
    request.principal = principal;
    if (access === undefined || !rightsOf(principal).can(access.action, access.subject)) {
      throw new ApiError('forbidden', `A ${principal.role} may not do this.`);
    }
    await this.intake.meet(principal);
    return true;
  }
}

function bearerOf(header: string | undefined): string {
  if (header === undefined) throw unauthenticated('A bearer token is needed.');
  const token = header.length <= MAX_TOKEN ? BEARER.exec(header)?.[1] : undefined;
  if (token === undefined) throw unauthenticated('The Authorization header holds no bearer token.');
  return token;
}
