import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { CustomerMessages } from './customerMessages';
import { OpenTicket } from './openTicket';
import { ReadTickets } from './readTickets';
import { TicketAccess } from './ticketAccess';
import { TicketCommands } from './ticketCommands';
import { TicketsController } from './ticketsController';
import { TicketViews } from './ticketViews';

@Module({
  imports: [PolicyModule],
  controllers: [TicketsController],
  providers: [TicketAccess, TicketViews, OpenTicket, ReadTickets, TicketCommands, CustomerMessages],
  exports: [TicketAccess, TicketViews],
})
export class TicketsModule {}
