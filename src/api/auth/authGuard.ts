import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Intake } from '../../directory/intake';
import { ApiError } from '../errors/apiError';
import { RateLimits } from '../limits/rateLimits';
import { rightsOf } from '../rights/rights';
import { ACCESS, type Access, type AuthenticatedRequest } from './auth';
import { bearerOf } from './bearer';
import type { Principal } from './principal';
import { isServiceKey, ServiceKeyVerifier } from './serviceKeyVerifier';
import { TokenVerifier } from './tokenVerifier';

/** Lets a request pass with a valid token of a role that the route allows, and tells the directory who came. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly keys: ServiceKeyVerifier,
    private readonly intake: Intake,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (access === 'public') {
      if (!isForMachines(request)) await this.limits.ofAddress(request.ip, reply);
      return true;
    }
    const principal = await this.principalOf(request, reply);
    // Known from here on, also to the audit of what is refused.
    request.principal = principal;
    await this.limits.ofPrincipal(principal, reply);
    if (access === undefined || !rightsOf(principal).can(access.action, access.subject)) {
      throw new ApiError('forbidden', `Your role (${principal.role}) may not do this.`);
    }
    await this.intake.meet(principal);
    return true;
  }

  /** Whoever tries tokens that are none runs into the limit of their address. */
  private async principalOf(request: AuthenticatedRequest, reply: FastifyReply): Promise<Principal> {
    try {
      const bearer = bearerOf(request.headers.authorization);
      return await (isServiceKey(bearer) ? this.keys : this.tokens).verify(bearer);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthenticated') {
        await this.limits.ofAddress(request.ip, reply);
      }
      throw error;
    }
  }
}

/** Probes ask every few seconds, from one address. */
function isForMachines({ routeOptions }: AuthenticatedRequest): boolean {
  return routeOptions.url?.startsWith('/health/') ?? false;
}
