import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../../../domain/ticket/actor';
import { actorOf } from '../auth/principal';
import type { AuthenticatedRequest } from '../auth/auth';
import { verifiedClaims } from '../auth/verifiedClaims';
import { ApiError } from '../errors/apiError';

const SCOPE = 'accounts';

/**
 * Who may change accounts: an admin, or the account system, whose token has the role `ops` and the scope `accounts`
 * (OAuth's `scope`, words with spaces between). Routes that use it let both roles in.
 * @throws ApiError `forbidden`
 */
export const AccountSystem = createParamDecorator((_data: unknown, context: ExecutionContext): Actor =>
  mayChangeAccounts(context.switchToHttp().getRequest<AuthenticatedRequest>()),
);

/** Who changes accounts, as the cause of the change. @throws ApiError `forbidden` */
export function mayChangeAccounts(request: AuthenticatedRequest): Actor {
  const { principal } = request;
  if (!principal) throw new Error('a route reads its principal without asking for one');
  if (principal.role === 'admin') return actorOf(principal);
  const { scope } = verifiedClaims(request);
  if (typeof scope === 'string' && scope.split(' ').includes(SCOPE)) {
    return { kind: 'account-system', id: principal.id };
  }
  throw new ApiError('forbidden', 'Accounts are changed by an admin or the account system.');
}
