// Nest 12 and some of what it stands on are ESM only; Jest runs as CommonJS (its native ESM fails on Node 20), so these are
// transformed like our own files.
const ESM_ONLY = [
  '@nestjs',
  'jose',
  'file-type',
  'load-esm',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'es-toolkit',
  'temporal-polyfill',
  'temporal-utils',
  'cookie',
  'content-disposition',
];

// CommonJS, but with an `import()` that Jest refuses; transformed it is a `require`. Untransformed every connection fails with
// "Missing required sub-document 'driver'".
const DYNAMIC_IMPORT = 'mongodb/lib/runtime_adapters\\.js';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!((${ESM_ONLY.join('|')})/|${DYNAMIC_IMPORT}))`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

// Servers start once a run, and only when a test of a project that asks for them is selected.
const withServers = {
  globalSetup: '<rootDir>/test/setup/startServers.ts',
  globalTeardown: '<rootDir>/test/setup/stopServers.ts',
};

const project = (name, more) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  // Patience for a machine with much else to do: what is slow then is no fault.
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    project('domain'),
    project('config'),
    project('files'),
    project('workflows', withServers),
    project('store', withServers),
    project('activities', withServers),
    project('api', withServers),
    project('resilience', withServers),
    project('fuzz', withServers),
    // A real browser against the built client: scripts/build.mjs has to have run.
    project('web', { ...withServers, globalSetup: '<rootDir>/test/setup/startBrowserAndServers.ts' }),
  ],
};
