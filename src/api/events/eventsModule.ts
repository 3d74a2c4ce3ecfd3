import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { EventFeed } from './eventFeed';
import { EventHub } from './eventHub';
import { EventsController } from './eventsController';
import { EventStreams } from './eventStreams';
import { KeyWatch } from './keyWatch';
import { OpenStream } from './openStream';
import { PresenceFeed } from './presenceFeed';
import { RecentFacts } from './recentFacts';

@Module({
  imports: [TicketsModule],
  controllers: [EventsController],
  providers: [
    { provide: RecentFacts, useFactory: () => new RecentFacts() },
    EventFeed,
    EventHub,
    PresenceFeed,
    KeyWatch,
    EventStreams,
    OpenStream,
  ],
})
export class EventsModule {}
