/** A stream whose first bytes have been looked at. */
export interface Peeked {
  head: Buffer;
  /** From the first byte on. */
  whole: () => AsyncGenerator<Buffer>;
  /** Lets go of the source, read to its end or not. */
  close: () => Promise<void>;
}

/** The first bytes of a stream, and the whole of it all the same. */
export async function peek(source: AsyncIterable<Buffer>, bytes: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  return {
    head: Buffer.concat(first).subarray(0, bytes),
    whole: async function* () {
      yield* first.splice(0);
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    },
    close: async () => {
      await iterator.return?.();
    },
  };
}
