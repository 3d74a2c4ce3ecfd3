import { readTokenRequest } from '../../src/cli/token';

describe('npm run token', () => {
  it('reads who the token is for', () => {
    const args = [
      '--role',
      'customer',
      '--tier',
      'vip',
      '--sub',
      'c1',
      '--zone',
      'Europe/Berlin',
      '--name',
      'Ada Lovelace',
    ];
    expect(
      readTokenRequest([...args, '--email', 'ada@example.com', '--locale', 'de', '--expires', '30m']),
    ).toEqual({
      expires: '30m',
      subject: {
        sub: 'c1',
        role: 'customer',
        tier: 'vip',
        level: undefined,
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        zoneinfo: 'Europe/Berlin',
        locale: 'de',
      },
    });
  });

  it('fills in what is left out', () => {
    expect(readTokenRequest([])).toMatchObject({
      expires: '12h',
      subject: { role: 'customer', tier: 'free' },
    });
    expect(readTokenRequest(['--role', 'agent']).subject).toMatchObject({ level: 1, tier: undefined });
    expect(readTokenRequest(['--role', 'lead']).subject.level).toBe(4);
    expect(readTokenRequest([]).subject.sub).not.toBe(readTokenRequest([]).subject.sub);
  });

  it.each([
    [['--role', 'root'], /--role is one of/],
    [['--tier', 'gold'], /--tier is one of/],
    [['--role', 'agent', '--tier', 'vip'], /Only a customer/],
    [['--role', 'agent', '--level', '4'], /--level is 1, 2 or 3/],
    [['--role', 'customer', '--level', '2'], /--level/],
    [['--zone', 'Mars/Olympus'], /IANA/],
    [['--zone', '+02:00'], /IANA/],
    [['--sub', 'a b'], /--sub/],
    [['--expires', 'soon'], /--expires/],
    [['--surprise'], /surprise|cannot be read/],
  ])('refuses %j', (args, fault) => {
    expect(() => readTokenRequest(args)).toThrow(fault);
  });
});
