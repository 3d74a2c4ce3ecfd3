import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { touchedBy } from '../audit/touched';
import type { AnswerLedger, KeptAnswer } from './answerLedger';
import type { OnceRequest } from './onceInterceptor';

const KEPT_HEADERS = ['content-type', 'etag', 'location', 'www-authenticate'];

/** Statuses of answers to a request that was not carried out: the same key may be tried again, corrected. */
const NOT_CARRIED_OUT = new Set([400, 408, 413, 415, 422, 429]);

/** Keeps the answer of each claimed request before it is sent, errors too, as long as trying again would not change it. */
export function keepAnswers(server: FastifyInstance, ledger: AnswerLedger): void {
  const log = new Logger('Idempotency');
  server.addHook('onSend', async (request: OnceRequest, reply, payload) => {
    const id = request.claimed;
    if (id === undefined) return payload;
    request.claimed = undefined;
    try {
      if (reply.statusCode >= 500 || NOT_CARRIED_OUT.has(reply.statusCode)) await ledger.release(id);
      else await ledger.settle(id, answerOf(reply, request.keptBody ?? payload), customersOf(request));
    } catch (error) {
      // The effect has its command id: sent again, the request still has one effect, once the claim's lease is over.
      log.warn({ msg: 'an answer could not be kept', requestId: request.id, err: error });
    }
    return payload;
  });
}

function answerOf(reply: FastifyReply, payload: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers),
    body: typeof payload === 'string' ? payload : '',
  };
}

/** On whose data the answer is. */
function customersOf({ principal }: OnceRequest): string[] {
  if (!principal) return [];
  const customers = [...touchedBy(principal).customers];
  return principal.role === 'customer' ? [...new Set([principal.id, ...customers])] : customers;
}
