import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/auth';
import { mayChangeAccounts } from './accountSystem';

/**
 * What whoever asks may change of a customer: all of it (an admin, the account system), or who looks after them and
 * how often (a lead).
 */
export type Describes = 'everything' | 'care';

/** @throws ApiError `forbidden` */
export const WhoDescribes = createParamDecorator((_data: unknown, context: ExecutionContext): Describes => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (request.principal?.role === 'lead') return 'care';
  mayChangeAccounts(request);
  return 'everything';
});
