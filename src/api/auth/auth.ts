import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ROLES } from '../../../domain/vocabulary';
import { Fails } from '../openapi/fails';
import { rolesWith, type Action, type SubjectName } from '../rights/rights';
import type { Principal } from './principal';

export const ACCESS = 'access';

/** What a route asks for: nothing (`public`), or a right. */
export type Access = 'public' | { action: Action; subject: SubjectName };

/**
 * The right that a route asks for (`src/api/rights/rights.ts`). A route without `Can` or `Public` is refused to
 * everybody. Whether one may do it with *this* ticket or customer is asked where that is found.
 */
export function Can(action: Action, subject: SubjectName): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { action, subject } satisfies Access),
    ApiBearerAuth(),
    ApiExtension('x-right', `${action} ${subject}`),
    ApiExtension('x-roles', rolesWith(action, subject, ROLES)),
    Fails('unauthenticated', 'forbidden', 'rate_limited', 'internal', 'engine_unavailable'),
  );
}

/** A route that needs no token. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS, 'public'), Fails('rate_limited', 'internal'));
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
