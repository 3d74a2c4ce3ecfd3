import type { Connection } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

/** Kinds of search attributes, as the SDK's `defineSearchAttributeKey` names them. */
export type SearchAttributeKind =
  'TEXT' | 'KEYWORD' | 'INT' | 'DOUBLE' | 'BOOL' | 'DATETIME' | 'KEYWORD_LIST';

/** Search attributes by name. */
export type SearchAttributes = Record<string, SearchAttributeKind>;

export interface NamespaceWish {
  namespace: string;
  /** How long the history of a finished ticket is kept (days). */
  retentionDays: number;
  searchAttributes: SearchAttributes;
}

// The enum's numbers (temporal.api.enums.v1.IndexedValueType): the proto package is for types only here.
const KIND_NUMBER: Record<SearchAttributeKind, number> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;
const DAY_SECONDS = 86_400;

/**
 * Brings a namespace to what we wish: it exists, keeps histories for `retentionDays`, has the search attributes. Changes only what
 * differs, so it may run at every start. Throws what the server answers (on Temporal Cloud namespaces are managed elsewhere).
 */
export async function ensureNamespace(connection: Connection, wish: NamespaceWish): Promise<void> {
  await ensureRetention(connection, wish);
  await ensureSearchAttributes(connection, wish.namespace, wish.searchAttributes);
}

async function ensureRetention(
  connection: Connection,
  { namespace, retentionDays }: NamespaceWish,
): Promise<void> {
  const seconds = retentionDays * DAY_SECONDS;
  const workflowExecutionRetentionTtl = {
    seconds,
  } as unknown as temporal.api.namespace.v1.INamespaceConfig['workflowExecutionRetentionTtl'];
  const known = await describe(connection, namespace);
  if (known === null) {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: workflowExecutionRetentionTtl,
    });
    return;
  }
  if (Number(known.config?.workflowExecutionRetentionTtl?.seconds ?? 0) === seconds) return;
  await connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } });
}

async function describe(
  connection: Connection,
  namespace: string,
): Promise<temporal.api.workflowservice.v1.IDescribeNamespaceResponse | null> {
  try {
    return await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return null;
    throw error;
  }
}

async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributes,
): Promise<void> {
  const names = Object.keys(wanted);
  if (names.length === 0) return;
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = names.filter((name) => customAttributes[name] === undefined);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, KIND_NUMBER[wanted[name]!]]));
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error; // another worker was quicker
  }
}

/** gRPC's status code of an error, null where it has none. */
function codeOf(error: unknown): number | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : null;
}
