/** Where the embedded servers say what happens to them. A pino logger fits as it is. */
export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** For callers that want no word of it (tests). */
export const SILENT: EmbeddedLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
