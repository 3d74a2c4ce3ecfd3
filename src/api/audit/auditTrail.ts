import { Readable } from 'node:stream';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AuditChain } from '../../../store/audit/auditChain';
import type { AuditFacts } from '../../../store/documents/auditDocument';
import type { AuthenticatedRequest } from '../auth/auth';
import { isStaff } from '../auth/principal';
import { unavailable } from '../errors/apiError';
import { errorBody } from '../errors/errorBody';
import { networkOf } from '../http/networkOf';
import { touchedBy } from './touched';

/** Headers of an answer that is not sent after all. */
const OF_WHAT_WAS_READ = ['content-length', 'content-range', 'content-disposition', 'accept-ranges', 'etag'];
const JSON_TYPE = 'application/json; charset=utf-8';
/** What does not tell single households apart. */
const FROM = { v4: 24, v6: 48 } as const;
const READS = new Set(['GET', 'HEAD']);

/** A request on whose account a record has been written. */
interface AuditedRequest extends AuthenticatedRequest {
  audited?: boolean;
}

/**
 * Who did and read what (docs/threat-model.md, Audit): every read by staff and every write, also those that were
 * refused. The record is stored before the answer is sent.
 */
@Injectable()
export class AuditTrail implements OnApplicationShutdown {
  private readonly log = new Logger('Audit');

  /** @param chain null writes nothing: for measurements of what writing costs */
  constructor(private readonly chain: AuditChain | null) {}

  async onApplicationShutdown(): Promise<void> {
    await this.chain?.close();
  }

  /** Records each answer that is accountable, as it is sent. */
  watch(server: FastifyInstance): void {
    server.addHook('onSend', async (request: AuditedRequest, reply, payload) => {
      if (request.audited || !isAccountable(request)) return payload;
      request.audited = true;
      try {
        await this.chain?.record(factsOf(request, reply.statusCode));
        return payload;
      } catch (error) {
        this.log.error({
          msg: 'a record of the audit could not be stored',
          requestId: request.id,
          err: error,
        });
        // What was written is written; what was only read is not shown without a record of it.
        if (!READS.has(request.method) || reply.statusCode >= 400) return payload;
        const refusal = unavailable('What you read cannot be recorded now. Try again.');
        if (payload instanceof Readable) payload.destroy();
        for (const name of OF_WHAT_WAS_READ) reply.removeHeader(name);
        reply.code(refusal.status).headers({ ...refusal.headers, 'content-type': JSON_TYPE });
        return JSON.stringify(errorBody(refusal, request.id));
      }
    });
  }

  /** Records a stream at its opening: it is answered for ever. @throws ApiError `engine_unavailable` */
  async stream(request: AuditedRequest): Promise<void> {
    if (!isAccountable(request)) return;
    request.audited = true;
    try {
      await this.chain?.record(factsOf(request, 200));
    } catch (error) {
      throw unavailable('What you read cannot be recorded now. Try again.', error);
    }
  }
}

/** Signs of life of a console are no deeds on anybody's data. */
const SIGNS_OF_LIFE = /\/(?:presence|heartbeat)$/;

function isAccountable({ principal, method, routeOptions }: AuditedRequest): boolean {
  if (SIGNS_OF_LIFE.test(routeOptions.url ?? '')) return false;
  return principal !== undefined && (isStaff(principal) || principal.role === 'ops' || !READS.has(method));
}

function factsOf(request: AuditedRequest, status: number): AuditFacts {
  const { principal } = request;
  if (!principal) throw new Error('a request without a principal is recorded');
  const { tickets, customers } = touchedBy(principal);
  return {
    at: new Date(),
    who: { id: principal.id, role: principal.role },
    did: `${request.method} ${(request.routeOptions.url ?? '').replace(/^\/api\/v1\/support/, '')}`,
    status,
    customers: [...customers],
    tickets: [...tickets],
    from: networkOf(request.ip, FROM),
    requestId: request.id,
  };
}
