import { Inject, Injectable } from '@nestjs/common';
import { listAudit } from '../../../store/audit/listAudit';
import { verifyAudit } from '../../../store/audit/verifyAudit';
import { Database } from '../../../store/database';
import { AUDIT_KEY } from '../services';
import { parseInstant } from '../validation/instant';
import type { AuditAnswer, AuditVerificationAnswer } from './auditAnswer';
import type { AuditQueryBody } from './auditQuery';

/** What admins read of the audit. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly database: Database,
    @Inject(AUDIT_KEY) private readonly key: string,
  ) {}

  /** @throws InvalidCursor */
  async list({
    who,
    customer,
    ticket,
    did,
    from,
    until,
    limit,
    cursor,
  }: AuditQueryBody): Promise<AuditAnswer> {
    const { deeds, nextCursor } = await listAudit(this.database, {
      who,
      customer,
      ticket,
      did,
      limit,
      cursor,
      from: dateOf(from),
      until: dateOf(until),
    });
    return {
      success: true,
      audit: deeds.map(({ _id, at, who: by, did, status, customers, tickets, from: place, requestId }) => ({
        id: _id,
        at: at.toISOString(),
        who: by,
        did,
        status,
        customers,
        tickets,
        from: place,
        requestId,
      })),
      nextCursor,
    };
  }

  async verify(): Promise<AuditVerificationAnswer> {
    const verdict = await verifyAudit(this.database, this.key);
    return { success: true, intact: verdict.faults.length === 0, ...verdict };
  }
}

function dateOf(text: string | undefined): Date | undefined {
  const instant = text === undefined ? null : parseInstant(text);
  return instant === null ? undefined : new Date(instant);
}
