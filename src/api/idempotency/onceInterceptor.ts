import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ApiError, validationFailed } from '../errors/apiError';
import { touch } from '../audit/touched';
import type { AuthenticatedRequest } from '../auth/auth';
import { AnswerLedger, type Claim } from './answerLedger';
import { commandIdOf, fingerprintOf, freshCommandId } from './commandId';
import { ReplayedAnswer } from './replayedAnswer';

/** Printable ASCII, as header values are. */
const KEY = /^[\x21-\x7e]{1,255}$/;
/** How long a second request waits for the first one's answer. */
const PATIENCE_MS = 10_000;

/** A write under way. */
export interface OnceRequest extends AuthenticatedRequest {
  /** The id of the command that this request is. */
  commandId?: string;
  /** What is kept of the answer for a repetition, where it is not the answer itself. */
  keptBody?: string;
  /** The claim that this request holds; the answer is kept under it. */
  claimed?: string;
}

/**
 * Gives every write its command id, and requests with an `Idempotency-Key` one effect and one answer
 * (docs/api.md, Idempotency). The answer is kept by `keepAnswers` when it is sent.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(private readonly ledger: AnswerLedger) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<OnceRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const key = request.headers['idempotency-key'];
    if (key === undefined) {
      request.commandId = freshCommandId();
      return next.handle();
    }
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw validationFailed([
        { field: 'Idempotency-Key', code: 'pattern', message: 'must be 1 to 255 printable ASCII characters' },
      ]);
    }
    const { principal } = request;
    const id = commandIdOf(
      principal ? `${principal.role}:${principal.id}` : 'public',
      `${request.method} ${request.url}`,
      key,
    );
    request.commandId = id;
    const claim = await this.claimPatiently(id, fingerprintOf(request.body));
    if (claim.kind === 'answered') {
      // Who is told of a customer once more is in the audit once more.
      if (principal) for (const customerId of claim.customers) touch(principal, { customerId });
      throw new ReplayedAnswer(claim.answer);
    }
    if (claim.kind !== 'mine') throw conflict(claim.kind);
    request.claimed = id;
    return next.handle();
  }

  private async claimPatiently(id: string, fingerprint: string): Promise<Claim> {
    const until = Date.now() + PATIENCE_MS;
    for (let wait = 20; ; wait = Math.min(2 * wait, 250)) {
      const claim = await this.ledger.claim(id, fingerprint);
      if (claim.kind !== 'running' || Date.now() >= until) return claim;
      await sleep(wait);
    }
  }
}

function conflict(kind: 'running' | 'other-body'): ApiError {
  return new ApiError(
    'idempotency_conflict',
    kind === 'running'
      ? 'A request with this Idempotency-Key is still being carried out.'
      : 'This Idempotency-Key was used with another body.',
  );
}
