import { networkOf, type NetworkSize } from '../../src/api/http/networkOf';

describe('the network of an address', () => {
  const household: NetworkSize = { v4: 24, v6: 48 };
  const line: NetworkSize = { v4: 32, v6: 64 };

  it.each([
    ['198.51.100.7', '198.51.100.0/24', '198.51.100.7/32'],
    ['::ffff:198.51.100.7', '198.51.100.0/24', '198.51.100.7/32'],
    ['::FFFF:c633:6407', '198.51.100.0/24', '198.51.100.7/32'],
    ['0:0:0:0:0:ffff:198.51.100.7', '198.51.100.0/24', '198.51.100.7/32'],
    ['2001:db8:7:1::5', '2001:db8:7::/48', '2001:db8:7:1::/64'],
    ['2001:0DB8:0007:0001:a:b:c:d', '2001:db8:7::/48', '2001:db8:7:1::/64'],
    ['2001:db8::', '2001:db8:0::/48', '2001:db8:0:0::/64'],
    ['64:ff9b::198.51.100.7', '64:ff9b:0::/48', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0::/48', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0::/48', '0:0:0:0::/64'],
  ])('%s', (address, ofHousehold, ofLine) => {
    expect(networkOf(address, household)).toBe(ofHousehold);
    expect(networkOf(address, line)).toBe(ofLine);
  });

  it.each([undefined, '', 'unknown', '198.51.100', '198.51.100.7:80', '1::2::3', 'a'.repeat(100_000)])(
    'there is none of what is no address',
    (address) => expect(networkOf(address, household)).toBeNull(),
  );
});
