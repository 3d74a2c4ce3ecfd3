import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { CustomerExport } from './customerExport';
import { Privacy } from './privacy';
import { PrivacyController } from './privacyController';

@Module({
  imports: [TicketsModule],
  controllers: [PrivacyController],
  providers: [Privacy, CustomerExport],
})
export class PrivacyModule {}
