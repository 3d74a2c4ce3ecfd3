import { isIPv4, isIPv6 } from 'node:net';

/** How many bits of an address count. */
export interface NetworkSize {
  v4: 8 | 16 | 24 | 32;
  v6: 16 | 32 | 48 | 64 | 80 | 96 | 112 | 128;
}

/** What one household or machine has: whoever has an address of IPv6 has a whole network of them. */
export const OF_ONE: NetworkSize = { v4: 32, v6: 64 };

/** The network that an address is in, written in one way only; IPv4 that is written as IPv6 counts as IPv4. null for no address. */
export function networkOf(address: string | undefined, size: NetworkSize): string | null {
  const plain = (address ?? '').split('%', 1)[0] ?? '';
  if (isIPv4(plain)) return networkOfV4(plain.split('.').map(Number), size.v4);
  if (!isIPv6(plain)) return null;
  const groups = groupsOf(plain);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) {
    const bytes = groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
    return networkOfV4(bytes, size.v4);
  }
  const kept = groups.slice(0, size.v6 / 16).map((group) => group.toString(16));
  return `${kept.join(':')}${size.v6 === 128 ? '' : '::'}/${size.v6}`;
}

function networkOfV4(bytes: number[], bits: NetworkSize['v4']): string {
  return `${bytes.map((byte, index) => (index < bits / 8 ? byte : 0)).join('.')}/${bits}`;
}

/** The eight groups of an address of IPv6, which `::` and a tail written as IPv4 may shorten. */
function groupsOf(address: string): number[] {
  const [head = [], tail] = address.split('::').map(groupsIn);
  return tail === undefined
    ? head
    : [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function groupsIn(text: string): number[] {
  return text === ''
    ? []
    : text.split(':').flatMap((group) => {
        if (!group.includes('.')) return [parseInt(group, 16)];
        const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
        return [a * 256 + b, c * 256 + d];
      });
}
