/** Where this run's servers are (started by test/setup/startServers.ts). Throws where a test runs in a project without them. */
export function testAddresses(): {
  /** Without a database name: give it one of the test file's own. */
  mongodbUri: string;
  /** host:port */
  temporalAddress: string;
  namespace: string;
  /** Path of the time-skipping server's binary. */
  testServerPath: string;
} {
  return {
    mongodbUri: required('TEST_MONGODB_URI'),
    temporalAddress: required('TEST_TEMPORAL_ADDRESS'),
    namespace: required('TEST_TEMPORAL_NAMESPACE'),
    testServerPath: required('TEMPORAL_TEST_SERVER_PATH'),
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: this test needs the servers of test/setup/startServers.ts`);
  return value;
}
