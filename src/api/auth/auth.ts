import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ROLES, type Role } from '../../../domain/vocabulary';
import { Fails } from '../openapi/fails';
import type { Principal } from './principal';

export const ACCESS = 'access';

/** Who may call a route: nobody's business (`public`), or principals of these roles. */
export type Access = 'public' | readonly Role[];

/**
 * The right that a route asks for; without roles any principal may call it. A route without `Auth` or `Public` is
 * refused to everybody. What one may do with *this* ticket is for the route's use case to say.
 */
export function Auth(...roles: Role[]): MethodDecorator {
  const allowed = roles.length === 0 ? [...ROLES] : roles;
  return applyDecorators(
    SetMetadata(ACCESS, allowed),
    ApiBearerAuth(),
    ApiExtension('x-roles', allowed),
    Fails('unauthenticated', 'forbidden', 'internal', 'engine_unavailable'),
  );
}

/** A route that needs no token. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS, 'public'), Fails('internal'));
}

/** A request that the guard has let pass. */
export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
}

/** The principal of the request. */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new Error('a route reads its principal without asking for one');
  return principal;
});
