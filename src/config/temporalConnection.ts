import type { NativeConnectionOptions } from '@temporalio/worker';
import type { TemporalConfig } from './config';

/** What both `Connection.connect` (client) and `NativeConnection.connect` (worker) take. */
export type TemporalConnectionOptions = Required<Pick<NativeConnectionOptions, 'address'>> &
  Pick<NativeConnectionOptions, 'tls' | 'apiKey'>;

/**
 * How to reach Temporal: plain, TLS, mutual TLS or an API key (Temporal Cloud).
 * @param address host:port, of the configuration or of the embedded server.
 */
export function temporalConnectionOptions(
  { tls, apiKey }: Pick<TemporalConfig, 'tls' | 'apiKey'>,
  address: string,
): TemporalConnectionOptions {
  return {
    address,
    ...(apiKey !== null && { apiKey }),
    tls: tls !== null && {
      ...(tls.serverName !== null && { serverNameOverride: tls.serverName }),
      ...(tls.ca !== null && { serverRootCACertificate: Buffer.from(tls.ca) }),
      ...(tls.cert !== null &&
        tls.key !== null && { clientCertPair: { crt: Buffer.from(tls.cert), key: Buffer.from(tls.key) } }),
    },
  };
}
