import { defaultPayloadConverter, type PayloadConverter } from '@temporalio/common';

/**
 * What a ticket reads of the wire. Anybody with access to Temporal may signal a ticket with anything; a payload that
 * cannot be decoded would fail its workflow task again and again, and with it every clock. It counts as no argument.
 * Everything else is as the SDK has it: a start or an update without its argument is refused on its own.
 */
export const payloadConverter: PayloadConverter = {
  toPayload: (value) => defaultPayloadConverter.toPayload(value),
  fromPayload: (payload) => {
    try {
      return defaultPayloadConverter.fromPayload(payload);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return undefined as never;
    }
  },
};
