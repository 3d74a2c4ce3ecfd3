import { Module } from '@nestjs/common';
import { TicketAccess } from '../tickets/ticketAccess';
import { EventFeed } from './eventFeed';
import { EventHub } from './eventHub';
import { EventsController } from './eventsController';
import { EventStreams } from './eventStreams';
import { OpenStream } from './openStream';

@Module({
  controllers: [EventsController],
  providers: [EventFeed, EventHub, EventStreams, OpenStream, TicketAccess],
})
export class EventsModule {}
