import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { Presence } from './presence';
import { PresenceController } from './presenceController';

@Module({ imports: [TicketsModule], controllers: [PresenceController], providers: [Presence] })
export class PresenceModule {}
