import type { Logger } from 'pino';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { DemoPeople } from '../api/demo-signin/demoPeople';
import { takesInFromTokens } from '../desk/apiServices';
import { startDesk, type Desk } from '../desk/desk';
import type { Config } from '../config/config';
import { seedDemo } from '../demo/seed';
import { ClaimsIntake } from '../directory/claimsIntake';
import { NoIntake } from '../directory/intake';
import { startEmbedded, type EmbeddedServers } from '../embedded/embeddedServers';
import { requireFreePorts } from '../embedded/ports';
import { banner, demoTokens } from './banner';
import type { CommandLine } from './commandLine';
import { demoSubjects } from './demoSubjects';
import type { Signals } from './signals';

/** The program from start to end: embedded servers where asked for, the desk on them, and all of it down in reverse. */
export async function run(
  config: Config,
  asked: CommandLine,
  logger: Logger,
  signals: Signals,
): Promise<void> {
  const servers = asked.up ? await startServers(config, asked, logger) : null;
  try {
    const desk = signals.signal.aborted ? null : await startOn(config, asked, servers, logger, signals);
    if (desk === null) return;
    try {
      await announce(config, asked, desk, servers, logger);
      await signals.wait();
    } finally {
      await desk.stop();
    }
  } finally {
    await servers?.stop();
  }
}

async function startServers(
  config: Config,
  { fresh }: CommandLine,
  logger: Logger,
): Promise<EmbeddedServers> {
  // Before servers are fetched and started for nothing.
  if (config.role !== 'worker') {
    await requireFreePorts([
      { port: config.http.port, variable: 'PORT', what: 'the API', host: config.http.host },
    ]);
  }
  return startEmbedded(config, logger, { fresh, progress: (line) => void process.stderr.write(`${line}\n`) });
}

async function startOn(
  config: Config,
  asked: CommandLine,
  servers: EmbeddedServers | null,
  logger: Logger,
  signals: Signals,
): Promise<Desk> {
  const addresses = {
    temporal: servers?.temporalAddress ?? config.temporal.address ?? '',
    mongodb: servers?.mongodbUri ?? config.mongodb.uri ?? '',
  };
  const serving = (name: 'temporal' | 'mongodb') => (): Promise<boolean> =>
    Promise.resolve(['up', 'external'].includes(servers?.status()[name] ?? 'external'));
  const demo = demoSignIn(config, asked);
  const uiUrl = servers?.temporalUiUrl ?? config.temporal.uiUrl;
  return startDesk({ ...config, temporal: { ...config.temporal, uiUrl } }, addresses, logger, {
    ...(demo ? { demo } : {}),
    signal: signals.signal,
    checks: servers
      ? [
          { name: 'embedded-temporal', isUp: serving('temporal') },
          { name: 'embedded-mongodb', isUp: serving('mongodb') },
        ]
      : [],
    onFailure: (error) => {
      logger.fatal({ err: error }, 'the worker has failed');
      process.exitCode = 1;
      signals.end();
    },
  });
}

/** Signing in without proof is for the demo desk alone, and only where the desk signs its tokens itself. */
function demoSignIn({ production, trust }: Config, { demo }: CommandLine): DemoPeople | null {
  return demo && !production && trust?.kind === 'secret' ? new DemoPeople(demoSubjects(), trust) : null;
}

async function announce(
  config: Config,
  asked: CommandLine,
  desk: Desk,
  servers: EmbeddedServers | null,
  logger: Logger,
): Promise<void> {
  logger.info({ role: config.role, url: desk.url }, 'ready');
  if (!asked.up || desk.url === null) return;
  // Before anybody is met: whom a token alone takes in has less of an entry than the demo desk's own people.
  const survey = asked.demo ? await fillIn(config, desk, desk.url, logger) : null;
  const intake = takesInFromTokens(config) ? new ClaimsIntake(desk.database) : new NoIntake();
  const tokens = await demoTokens(config, intake);
  process.stdout.write(banner(config.http.publicUrl, servers?.temporalUiUrl ?? null, survey, tokens));
}

/** @returns the link of a survey that waits for an answer; null where there is none, or the desk signs no tokens itself */
async function fillIn(
  { trust, surveySecret, http }: Config,
  desk: Desk,
  url: string,
  logger: Logger,
): Promise<string | null> {
  if (trust?.kind !== 'secret') return null;
  const links = new SurveyLinks(surveySecret, http.publicUrl);
  return seedDemo(desk, url, { maker: trust, links }, logger);
}
