import { Module } from '@nestjs/common';
import { Outreach } from './outreach';
import { OutreachController } from './outreachController';

@Module({ controllers: [OutreachController], providers: [Outreach] })
export class OutreachModule {}
