import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { TicketViews } from '../tickets/ticketViews';
import { Customers } from './customers';
import { CustomersController } from './customersController';

@Module({ imports: [PolicyModule], controllers: [CustomersController], providers: [Customers, TicketViews] })
export class CustomersModule {}
