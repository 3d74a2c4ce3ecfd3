import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { EventFeed } from './eventFeed';
import { EventHub } from './eventHub';
import { EventsController } from './eventsController';
import { EventStreams } from './eventStreams';
import { OpenStream } from './openStream';

@Module({
  imports: [TicketsModule],
  controllers: [EventsController],
  providers: [EventFeed, EventHub, EventStreams, OpenStream],
})
export class EventsModule {}
