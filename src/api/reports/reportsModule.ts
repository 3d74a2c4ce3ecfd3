import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { LiveReport } from './liveReport';
import { ReportsController } from './reportsController';

@Module({ imports: [PolicyModule], controllers: [ReportsController], providers: [LiveReport] })
export class ReportsModule {}
