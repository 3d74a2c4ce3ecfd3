import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { Queue } from './queue';
import { QueueController } from './queueController';

@Module({ imports: [TicketsModule], controllers: [QueueController], providers: [Queue] })
export class QueueModule {}
