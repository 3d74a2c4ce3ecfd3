import { CompactSign } from 'jose';
import type { ErasureReport } from '../../store/documents/erasureDocument';

/** The report as a JWS (HS256) with the key of the audit: whoever has the key can tell that it is the desk's, and unaltered. */
export function signReport(report: ErasureReport, key: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(report)))
    .setProtectedHeader({ alg: 'HS256', typ: 'erasure-report' })
    .sign(new TextEncoder().encode(key));
}
