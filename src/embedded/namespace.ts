import type { Connection } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { systemErrorCode } from '../systemErrorCode';

/** Kinds of search attributes, as the SDK's `defineSearchAttributeKey` names them. */
export type SearchAttributeKind =
  'TEXT' | 'KEYWORD' | 'INT' | 'DOUBLE' | 'BOOL' | 'DATETIME' | 'KEYWORD_LIST';

/** Search attributes by name. */
export type SearchAttributes = Record<string, SearchAttributeKind>;

/** gRPC's status code. */
const NOT_FOUND = 5;
const DAY_SECONDS = 86_400;

/**
 * Brings a namespace to what we wish: it exists and keeps the histories of finished tickets for `retentionDays`. Changes only what
 * differs, so it may run at every start. Throws what the server answers (on Temporal Cloud namespaces are managed elsewhere).
 */
export async function ensureNamespace(
  connection: Connection,
  namespace: string,
  retentionDays: number,
): Promise<void> {
  const seconds = retentionDays * DAY_SECONDS;
  // The wire's 64-bit type is Long; a number as small as this one is encoded just as well.
  const retention = { seconds } as unknown as Retention;
  const known = await describe(connection, namespace);
  if (known === null) {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: retention,
    });
    return;
  }
  if (Number(known.config?.workflowExecutionRetentionTtl?.seconds ?? 0) === seconds) return;
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: retention },
  });
}

type Retention = temporal.api.namespace.v1.INamespaceConfig['workflowExecutionRetentionTtl'];

async function describe(
  connection: Connection,
  namespace: string,
): Promise<temporal.api.workflowservice.v1.IDescribeNamespaceResponse | null> {
  try {
    return await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (systemErrorCode(error) === NOT_FOUND) return null;
    throw error;
  }
}
