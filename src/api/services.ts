import { Module, type DynamicModule, type Provider } from '@nestjs/common';

/** Token of the `TicketEngine`: `@Inject(ENGINE) engine: TicketEngine`. Classes are their own tokens. */
export const ENGINE = Symbol('TicketEngine');

/** Token of the `CheckInSchedules`. */
export const CHECK_INS = Symbol('CheckInSchedules');

/** Token of the `AvailabilityWatch`. */
export const AVAILABILITY = Symbol('AvailabilityWatch');

/** Token of the `Erasing`. */
export const ERASING = Symbol('Erasing');

/** Token of the `WorkflowLinks`. */
export const WORKFLOW_LINKS = Symbol('WorkflowLinks');

/** Token of the `FileStore`. */
export const FILES = Symbol('FileStore');

/** Token of the key that the audit's hashes are made with. */
export const AUDIT_KEY = Symbol('AuditKey');

/** Token of the issuer at which people sign in (`OidcConfig`), or of null. */
export const SIGN_IN = Symbol('SignIn');

/** Token of whether notices leave by e-mail at all: a mail server is configured. */
export const MAIL_SENT = Symbol('MailSent');

/** What the routes work with, made by whoever starts the program: the store, the engine, the directory, settings. */
@Module({})
export class ServicesModule {
  static of(providers: Provider[]): DynamicModule {
    return { module: ServicesModule, global: true, providers, exports: providers };
  }
}
