import { Module } from '@nestjs/common';
import { Database } from '../../../store/database';
import { PolicyBook } from '../../../store/policyBook';
import { Policies } from './policies';
import { PolicyController } from './policyController';
import { ReplanTickets } from './replanTickets';

@Module({
  controllers: [PolicyController],
  providers: [
    { provide: PolicyBook, useFactory: (database: Database) => new PolicyBook(database), inject: [Database] },
    Policies,
    ReplanTickets,
  ],
  exports: [PolicyBook],
})
export class PolicyModule {}
