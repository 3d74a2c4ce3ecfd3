import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import {
  AGENT_ID,
  BREACHED,
  SLA_DEADLINE,
  TICKET_CATEGORY,
  TICKET_LEVEL,
  TICKET_NUMBER,
  TICKET_PRIORITY,
  TICKET_STATUS,
  TICKET_TIER,
} from '../../workflows/searchAttributes';

const { IndexedValueType } = temporal.api.enums.v1;
const TYPES = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  BOOL: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};
const KEYS = [
  TICKET_NUMBER,
  TICKET_STATUS,
  TICKET_TIER,
  TICKET_PRIORITY,
  TICKET_CATEGORY,
  AGENT_ID,
  TICKET_LEVEL,
  BREACHED,
  SLA_DEADLINE,
];

/** The tickets' search attributes and their types on the wire. */
export const SEARCH_ATTRIBUTE_TYPES = Object.fromEntries(KEYS.map((key) => [key.name, TYPES[key.type]]));

/** Registers the tickets' search attributes in the namespace where they are missing; a start would hang on an unknown one. */
export async function registerSearchAttributes(client: Client, namespace: string): Promise<void> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(SEARCH_ATTRIBUTE_TYPES).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  await client.connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing),
  });
}
