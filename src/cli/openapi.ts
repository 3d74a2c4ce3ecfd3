import 'reflect-metadata';
import type { Provider } from '@nestjs/common';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { Database } from '../../store/database';
import { ApiModule } from '../api/apiModule';
import { AuditTrail } from '../api/audit/auditTrail';
import { ServiceKeyVerifier } from '../api/auth/serviceKeyVerifier';
import { TokenVerifier } from '../api/auth/tokenVerifier';
import { DemoPeople } from '../api/demo-signin/demoPeople';
import { StreamLimit } from '../api/events/streamLimit';
import { Readiness } from '../api/health/readiness';
import { AnswerLedger } from '../api/idempotency/answerLedger';
import { documentOf } from '../api/openapi/document';
import { createRoutes } from '../api/server';
import { OpeningLimit } from '../api/limits/openingLimit';
import { RateLimits } from '../api/limits/rateLimits';
import {
  AUDIT_KEY,
  AVAILABILITY,
  CHECK_INS,
  ENGINE,
  ERASING,
  FILES,
  MAIL_SENT,
  SIGN_IN,
  WORKFLOW_LINKS,
} from '../api/services';
import { AccountDirectory } from '../directory/accountDirectory';
import { Intake } from '../directory/intake';
import { FileIntake } from '../files/intake';
import { SignedLinks } from '../files/signedLinks';
import { Thumbnails } from '../files/thumbnails';

/** What routes work with; none of it is asked for a description of the routes. */
const NOTHING: Provider[] = [
  Database,
  ENGINE,
  CHECK_INS,
  AVAILABILITY,
  ERASING,
  FILES,
  MAIL_SENT,
  SIGN_IN,
  WORKFLOW_LINKS,
  AUDIT_KEY,
  AuditTrail,
  AccountDirectory,
  Intake,
  TokenVerifier,
  ServiceKeyVerifier,
  RateLimits,
  StreamLimit,
  OpeningLimit,
  Readiness,
  AnswerLedger,
  SurveyLinks,
  FileIntake,
  SignedLinks,
  Thumbnails,
].map((provide) => ({ provide, useValue: {} }));

/** Prints the OpenAPI document of every route, a demo desk's too, without a server running. */
async function main(): Promise<void> {
  const root = ApiModule.of(NOTHING, new DemoPeople([], { secret: '' }));
  const { app } = await createRoutes(root, {
    production: false,
    logger: { log: () => undefined, error: console.error, warn: console.error },
  });
  const text = `${JSON.stringify(documentOf(app), null, 2)}\n`;
  // A pipe takes its time; leaving before it is done would cut the document off.
  await new Promise((written) => process.stdout.write(text, written));
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
