import { networkOf, OF_ONE } from '../http/networkOf';

/** Live streams at once in a process, each bound by itself. */
export interface StreamLimits {
  /** Of one principal: enough for the tabs and devices of a person. */
  person: number;
  /** Of one address (of IPv6 each network /64), behind which there may be an office. */
  address: number;
  /** In all. */
  process: number;
}

/** Who opens a stream, from where. */
export interface StreamHolder {
  principal: string;
  address: string;
}

const ALL = 'all';

/** Counts the live streams of a process: of each principal, of each address, and in all. */
export class StreamLimit {
  private readonly open = new Map<string, number>();

  constructor(private readonly limits: StreamLimits) {}

  /** Takes one. @returns what bound leaves none, the closest to whoever asks first; null where one was taken */
  take(holder: StreamHolder): keyof StreamLimits | null {
    const counted = countedBy(holder);
    for (const [bound, key] of counted) {
      if ((this.open.get(key) ?? 0) >= this.limits[bound]) return bound;
    }
    for (const [, key] of counted) this.open.set(key, (this.open.get(key) ?? 0) + 1);
    return null;
  }

  /** Gives one back. */
  give(holder: StreamHolder): void {
    for (const [, key] of countedBy(holder)) {
      const count = (this.open.get(key) ?? 0) - 1;
      if (count > 0) this.open.set(key, count);
      else this.open.delete(key);
    }
  }
}

function countedBy({ principal, address }: StreamHolder): [keyof StreamLimits, string][] {
  return [
    ['person', `person ${principal}`],
    ['address', `address ${networkOf(address, OF_ONE) ?? address}`],
    ['process', ALL],
  ];
}
