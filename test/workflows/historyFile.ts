import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;

/**
 * A history as readable JSON; payloads in base64. Not the SDK's `historyToJSON`: that one refuses to work where npm has
 * put several copies of protobufjs beside each other, as it does here.
 */
export function historyToText(history: temporal.api.history.v1.IHistory): string {
  const plain = History.toObject(History.fromObject(history), {
    longs: String,
    enums: String,
    bytes: String,
  });
  return `${JSON.stringify(plain, withoutMachine, 1)}\n`;
}

/** The history of such a text. */
export function historyFromText(text: string): temporal.api.history.v1.IHistory {
  return History.fromObject(JSON.parse(text) as Record<string, unknown>);
}

/** Who recorded a history, and where, is no part of it. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'stackTrace') return '';
  return key === 'identity' ? 'recorded' : value;
}
