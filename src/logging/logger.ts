import { pino, type Logger } from 'pino';
import { explainForLog } from './errorForLog';

export interface LogSettings {
  level: string;
  /** Lines for a person instead of JSON. */
  pretty: boolean;
}

/** Whatever has one of these names never reaches a log line: words, addresses and secrets stay out (docs/semantics.md, Privacy). */
const SECRET = [
  'authorization',
  'token',
  'secret',
  'password',
  'cookie',
  'email',
  'name',
  'subject',
  'description',
  'message',
  'body',
  'text',
  'words',
  'resolution',
  'reason',
  'comment',
];

/** The process's log: JSON lines on stdout, or pretty ones. */
export function makeLogger({ level, pretty }: LogSettings): Logger {
  return pino({
    level,
    base: null,
    serializers: { err: explainForLog },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[kept out]' },
    ...(pretty
      ? {
          transport: {
            target: 'pino-pretty',
            options: { translateTime: 'HH:MM:ss.l', ignore: 'pid,hostname', singleLine: true },
          },
        }
      : {}),
  });
}
