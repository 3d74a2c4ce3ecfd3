import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { Mentions } from './mentions';
import { MentionsController } from './mentionsController';

@Module({ imports: [TicketsModule], controllers: [MentionsController], providers: [Mentions] })
export class MentionsModule {}
