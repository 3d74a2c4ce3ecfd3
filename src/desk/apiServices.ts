import { Logger, type Provider } from '@nestjs/common';
import type { Erasing } from '../../activities/erasure/startErasures';
import type { AvailabilityWatch } from '../../activities/staff/availability';
import { Offers } from '../../activities/staff/offers';
import type { CheckInSchedules } from '../../activities/outreach/checkIns';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { AuditChain } from '../../store/audit/auditChain';
import { Database } from '../../store/database';
import type { FileStore } from '../../store/files/fileStore';
import { AuditTrail } from '../api/audit/auditTrail';
import { ServiceKeyVerifier } from '../api/auth/serviceKeyVerifier';
import { TokenVerifier } from '../api/auth/tokenVerifier';
import { StreamLimit } from '../api/events/streamLimit';
import { Readiness, type ReadinessCheck } from '../api/health/readiness';
import { AnswerLedger } from '../api/idempotency/answerLedger';
import { MongoLedger } from '../api/idempotency/mongoLedger';
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
import { WorkflowLinks } from '../api/tickets/workflowLinks';
import type { Config } from '../config/config';
import { AccountDirectory } from '../directory/accountDirectory';
import { ClaimsIntake } from '../directory/claimsIntake';
import { directoryOf } from '../directory/directoryOf';
import { Intake, NoIntake } from '../directory/intake';
import type { TicketEngine } from '../engine/ticketEngine';
import { FileIntake } from '../files/intake';
import { SignedLinks } from '../files/signedLinks';
import { Thumbnails } from '../files/thumbnails';
import { anchorLog } from '../logging/anchorLog';
import { scannerOf } from './fileServices';

/** The embedded desk takes people in from their tokens; in production the account system says who they are. */
export function takesInFromTokens(config: Pick<Config, 'production' | 'directory'>): boolean {
  return !config.production && config.directory === null;
}

/** What the API's routes work with, from the configuration and the connections. */
export function apiServices(
  config: Config,
  database: Database,
  engine: TicketEngine,
  files: FileStore,
  {
    checkIns,
    availability,
    erasures,
    offers,
  }: { checkIns: CheckInSchedules; availability: AvailabilityWatch; erasures: Erasing; offers: Offers },
  checks: ReadinessCheck[],
  audited: boolean,
): Provider[] {
  if (config.trust === null) throw new Error('an API without a way to check tokens');
  return [
    { provide: Database, useValue: database },
    { provide: ENGINE, useValue: engine },
    { provide: Offers, useValue: offers },
    { provide: CHECK_INS, useValue: checkIns },
    { provide: AVAILABILITY, useValue: availability },
    { provide: ERASING, useValue: erasures },
    { provide: FILES, useValue: files },
    { provide: FileIntake, useValue: new FileIntake(files, scannerOf(config.files)) },
    { provide: SignedLinks, useValue: new SignedLinks(config.surveySecret) },
    { provide: Thumbnails, useValue: new Thumbnails(database, files) },
    { provide: AccountDirectory, useValue: directoryOf(config, database) },
    { provide: Intake, useValue: takesInFromTokens(config) ? new ClaimsIntake(database) : new NoIntake() },
    { provide: TokenVerifier, useValue: new TokenVerifier(config.trust) },
    { provide: MAIL_SENT, useValue: config.mail !== null },
    { provide: SIGN_IN, useValue: config.oidc },
    { provide: WORKFLOW_LINKS, useValue: new WorkflowLinks(config.temporal) },
    { provide: AUDIT_KEY, useValue: config.auditSecret },
    { provide: AuditTrail, useFactory: () => new AuditTrail(audited ? chainOf(config, database) : null) },
    { provide: ServiceKeyVerifier, useValue: new ServiceKeyVerifier(database) },
    { provide: RateLimits, useValue: new RateLimits(database, config.limits) },
    { provide: StreamLimit, useValue: new StreamLimit(config.http.streams) },
    { provide: OpeningLimit, useValue: new OpeningLimit(database, config.limits !== null) },
    { provide: Readiness, useValue: new Readiness(checks) },
    { provide: AnswerLedger, useValue: new MongoLedger(database) },
    { provide: SurveyLinks, useValue: new SurveyLinks(config.surveySecret, config.http.publicUrl) },
  ];
}

/** The chain of this process. */
function chainOf({ auditSecret }: Config, database: Database): AuditChain {
  const log = new Logger('Audit');
  return new AuditChain(
    database,
    auditSecret,
    anchorLog((line) => log.log(line)),
  );
}
