import type { ConfigFault } from './configInvalid';
import type { RawVariables } from './rawVariables';
import { isLoopback, isOwnNetwork, isTls } from './safeTransport';

/** What variables demand of one another. Looked at whatever is wrong with single values, so that every fault is told at once. */
export function faultsBetween(raw: RawVariables): ConfigFault[] {
  return [
    ...faultsOfTls(raw),
    ...faultsOfFiles(raw),
    ...faultsOfMail(raw),
    ...faultsOfTrust(raw),
    ...faultsOfPorts(raw),
    ...faultsOfProduction(raw),
  ];
}

function faultsOfTls(raw: RawVariables): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (raw.TEMPORAL_TLS_CERT && !raw.TEMPORAL_TLS_KEY) {
    faults.push(missing('TEMPORAL_TLS_KEY', 'the key of TEMPORAL_TLS_CERT'));
  }
  if (raw.TEMPORAL_TLS_KEY && !raw.TEMPORAL_TLS_CERT) {
    faults.push(missing('TEMPORAL_TLS_CERT', 'the certificate of TEMPORAL_TLS_KEY'));
  }
  const off = raw.TEMPORAL_TLS === 'false' || raw.TEMPORAL_TLS === '0';
  const needs = (
    ['TEMPORAL_API_KEY', 'TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_CA', 'TEMPORAL_TLS_SERVER_NAME'] as const
  ).find((name) => raw[name]);
  if (off && needs) {
    faults.push({
      variable: 'TEMPORAL_TLS',
      problem: `is off, and ${needs} is set`,
      expected: 'true, or none of both',
    });
  }
  const secured = needs ?? (raw.TEMPORAL_TLS && !off ? 'TEMPORAL_TLS' : undefined);
  if (secured && !raw.TEMPORAL_ADDRESS) {
    faults.push(
      missing('TEMPORAL_ADDRESS', `the server that ${secured} is for (the embedded one has no TLS)`),
    );
  }
  if (raw.MONGODB_TLS_CERT && !raw.MONGODB_TLS_KEY) {
    faults.push(missing('MONGODB_TLS_KEY', 'the key of MONGODB_TLS_CERT'));
  }
  if (raw.MONGODB_TLS_KEY && !raw.MONGODB_TLS_CERT) {
    faults.push(missing('MONGODB_TLS_CERT', 'the certificate of MONGODB_TLS_KEY'));
  }
  const ofMongodb = (['MONGODB_TLS_CA_FILE', 'MONGODB_TLS_CERT'] as const).find((name) => raw[name]);
  if (ofMongodb && !raw.MONGODB_URI) {
    faults.push(missing('MONGODB_URI', `the server that ${ofMongodb} is for (the embedded one has no TLS)`));
  }
  return faults;
}

function faultsOfFiles(raw: RawVariables): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (raw.FILE_STORE === 's3' && !raw.S3_BUCKET) {
    faults.push(missing('S3_BUCKET', 'the bucket for files (FILE_STORE is s3)'));
  }
  if (raw.S3_BUCKET && raw.FILE_STORE !== 's3') {
    faults.push({
      variable: 'FILE_STORE',
      problem: 'is not s3, and S3_BUCKET is set',
      expected: 's3, or no S3_BUCKET',
    });
  }
  if (Boolean(raw.S3_ACCESS_KEY_ID) !== Boolean(raw.S3_SECRET_ACCESS_KEY)) {
    const one = raw.S3_ACCESS_KEY_ID ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID';
    faults.push(missing(one, 'both parts of the key, or none'));
  }
  return faults;
}

function faultsOfMail(raw: RawVariables): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (raw.SMTP_URL && !raw.MAIL_FROM) {
    faults.push(missing('MAIL_FROM', 'as whom mails are sent by SMTP_URL'));
  }
  if (raw.MAIL_FROM && !raw.SMTP_URL) {
    faults.push(missing('SMTP_URL', 'the mail server that sends as MAIL_FROM'));
  }
  // A worker's own host and port are nothing that a customer could open.
  if (raw.SMTP_URL && raw.NODE_ENV === 'production' && !raw.PUBLIC_URL) {
    faults.push(missing('PUBLIC_URL', 'the address that links in mails lead to (NODE_ENV is production)'));
  }
  return faults;
}

function faultsOfTrust(raw: RawVariables): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (raw.JWT_SECRET && raw.JWKS_URL) {
    faults.push({
      variable: 'JWT_SECRET',
      problem: 'is set beside JWKS_URL',
      expected: 'one way to check tokens',
    });
  }
  if (raw.OIDC_ISSUER) {
    if (!raw.OIDC_CLIENT_ID) faults.push(missing('OIDC_CLIENT_ID', 'the web client’s id at OIDC_ISSUER'));
    if (!raw.JWKS_URL)
      faults.push(missing('JWKS_URL', 'the keys of OIDC_ISSUER, which tokens are checked with'));
    if (!raw.JWT_AUDIENCE) {
      faults.push(missing('JWT_AUDIENCE', 'whom OIDC_ISSUER makes tokens of this API for (`aud`)'));
    }
    if (raw.JWT_ISSUER && raw.JWT_ISSUER !== raw.OIDC_ISSUER) {
      faults.push({
        variable: 'JWT_ISSUER',
        problem: 'is another than OIDC_ISSUER',
        expected: 'the same, or none: it is taken from OIDC_ISSUER',
      });
    }
  }
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_SCOPE', 'OIDC_RESOURCE'] as const) {
    if (raw[name] && !raw.OIDC_ISSUER) faults.push(missing('OIDC_ISSUER', `the issuer that ${name} is for`));
  }
  if (raw.DIRECTORY_TOKEN && !raw.DIRECTORY_URL) {
    faults.push(missing('DIRECTORY_URL', 'where DIRECTORY_TOKEN is good'));
  }
  const directory = raw.DIRECTORY_URL;
  if (raw.DIRECTORY_TOKEN && directory && !isSafe(directory)) {
    faults.push({
      variable: 'DIRECTORY_URL',
      problem: 'would have DIRECTORY_TOKEN sent without TLS',
      expected: 'an https URL (http only on a loopback address or to a name without a dot)',
    });
  }
  return faults;
}

/** Where a secret may be sent to. What is no URL at all is told of elsewhere. */
function isSafe(url: string): boolean {
  return !URL.canParse(url) || isTls(url) || isLoopback(url) || isOwnNetwork(url);
}

/** Of the ports that this process would listen on itself or through its embedded servers, no two may be the same. */
function faultsOfPorts(raw: RawVariables): ConfigFault[] {
  const wanted: [variable: string, port: string][] = [];
  if (raw.ROLE !== 'worker') wanted.push(['PORT', raw.PORT ?? '3000']);
  if (raw.METRICS_PORT) wanted.push(['METRICS_PORT', raw.METRICS_PORT]);
  if (!raw.TEMPORAL_ADDRESS) {
    wanted.push(
      ['TEMPORAL_PORT', raw.TEMPORAL_PORT ?? '7233'],
      ['TEMPORAL_UI_PORT', raw.TEMPORAL_UI_PORT ?? '8233'],
    );
  }
  if (!raw.MONGODB_URI) wanted.push(['MONGODB_PORT', raw.MONGODB_PORT ?? '27017']);
  return wanted.flatMap(([variable, port], i) => {
    const earlier = wanted.slice(0, i).find(([, other]) => other === port);
    return earlier
      ? [{ variable, problem: `is ${port}, as is ${earlier[0]}`, expected: 'a port of its own' }]
      : [];
  });
}

/** What the embedded desk makes up for itself has to be given where it matters. */
function faultsOfProduction(raw: RawVariables): ConfigFault[] {
  if (raw.NODE_ENV !== 'production') return [];
  const faults: ConfigFault[] = [];
  const demand = (variable: keyof RawVariables, expected: string): void => {
    if (!raw[variable]) faults.push(missing(variable, `${expected} (NODE_ENV is production)`));
  };
  demand('TEMPORAL_ADDRESS', 'host:port of a Temporal server: none is embedded');
  demand('MONGODB_URI', 'the URI of a MongoDB replica set: none is embedded');
  if (raw.JWT_SECRET) {
    faults.push({
      variable: 'JWT_SECRET',
      problem: 'is set (NODE_ENV is production)',
      expected:
        'none: tokens of the embedded desk’s own are good there only; in production JWKS_URL, JWT_ISSUER and JWT_AUDIENCE say whose are',
    });
  }
  if ((raw.ROLE !== 'worker' || raw.JWKS_URL) && !raw.OIDC_ISSUER) {
    demand('JWKS_URL', 'the issuer’s keys, which tokens are checked with');
    demand('JWT_ISSUER', 'whose tokens the keys of JWKS_URL are for');
    demand('JWT_AUDIENCE', 'what tokens are for: an issuer’s tokens for others are refused');
  }
  demand('SURVEY_SECRET', 'what survey links are signed with: none is made up');
  demand('AUDIT_SECRET', 'the key of the audit’s chain: none is made up');
  return faults;
}

function missing(variable: string, expected: string): ConfigFault {
  return { variable, problem: 'is missing', expected };
}
