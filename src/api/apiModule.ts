import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AgentsModule } from './agents/agentsModule';
import { AttachmentsModule } from './attachments/attachmentsModule';
import { AuditModule } from './audit/auditModule';
import { AuthGuard } from './auth/authGuard';
import { ColleaguesModule } from './colleagues/colleaguesModule';
import { CustomersModule } from './customers/customersModule';
import type { DemoPeople } from './demo-signin/demoPeople';
import { DemoSignInModule } from './demo-signin/demoSignInModule';
import { EventsModule } from './events/eventsModule';
import { HealthModule } from './health/healthModule';
import { OnceInterceptor } from './idempotency/onceInterceptor';
import { MentionsModule } from './mentions/mentionsModule';
import { MySupportModule } from './my-support/mySupportModule';
import { OnCallModule } from './on-call/onCallModule';
import { OutreachModule } from './outreach/outreachModule';
import { PolicyModule } from './policy/policyModule';
import { ProfileModule } from './profile/profileModule';
import { PresenceModule } from './presence/presenceModule';
import { PrivacyModule } from './privacy/privacyModule';
import { QueueModule } from './queue/queueModule';
import { ReportsModule } from './reports/reportsModule';
import { ServiceKeysModule } from './service-keys/serviceKeysModule';
import { SignInModule } from './sign-in/signInModule';
import { SlaPreviewModule } from './sla-preview/slaPreviewModule';
import { SurveysModule } from './surveys/surveysModule';
import { TicketsModule } from './tickets/ticketsModule';
import { ServicesModule } from './services';

/** The modules with routes, one a topic. */
const ROUTES = [
  HealthModule,
  TicketsModule,
  AttachmentsModule,
  EventsModule,
  PolicyModule,
  SlaPreviewModule,
  CustomersModule,
  SurveysModule,
  AgentsModule,
  ColleaguesModule,
  MentionsModule,
  QueueModule,
  ReportsModule,
  PresenceModule,
  AuditModule,
  ServiceKeysModule,
  PrivacyModule,
  OnCallModule,
  OutreachModule,
  MySupportModule,
  ProfileModule,
  SignInModule,
];

/** The API's root: who comes in, what is done once, and the routes. */
@Module({})
export class ApiModule {
  /** @param demo as whom one may sign in without proof; null on every desk that is not a demo. */
  static of(services: Provider[], demo: DemoPeople | null = null): DynamicModule {
    return {
      module: ApiModule,
      imports: [ServicesModule.of(services), ...ROUTES, ...(demo ? [DemoSignInModule.of(demo)] : [])],
      providers: [
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
      ],
    };
  }
}
