import { pino, type Logger, type LoggerOptions } from 'pino';
import pretty from 'pino-pretty';
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

/** The process's log on stdout: JSON lines, or pretty ones. */
export function makeLogger({ level, pretty: forPeople }: LogSettings): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    serializers: { err: explainForLog },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[kept out]' },
  };
  // In this thread, not in a worker's: the last lines before an exit are those that matter.
  return forPeople
    ? pino(
        options,
        pretty({ translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname', singleLine: true, sync: true }),
      )
    : pino(options);
}
