import { Module, type DynamicModule } from '@nestjs/common';
import { DemoPeople } from './demoPeople';
import { DemoSignInController } from './demoSignInController';

/** The demo desk's sign-in. */
@Module({})
export class DemoSignInModule {
  static of(people: DemoPeople): DynamicModule {
    return {
      module: DemoSignInModule,
      controllers: [DemoSignInController],
      providers: [{ provide: DemoPeople, useValue: people }],
    };
  }
}
