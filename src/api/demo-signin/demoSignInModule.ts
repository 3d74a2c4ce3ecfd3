import { Module, type DynamicModule } from '@nestjs/common';
import { DemoPeople } from './demoPeople';
import { DemoSignInController } from './demoSignInController';

/** The demo desk's sign-in; what tells clients how to sign in asks for its people. */
@Module({})
export class DemoSignInModule {
  static of(people: DemoPeople): DynamicModule {
    return {
      module: DemoSignInModule,
      global: true,
      controllers: [DemoSignInController],
      providers: [{ provide: DemoPeople, useValue: people }],
      exports: [DemoPeople],
    };
  }
}
