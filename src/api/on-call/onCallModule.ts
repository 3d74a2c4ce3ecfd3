import { Module } from '@nestjs/common';
import { OnCall } from './onCall';
import { OnCallController } from './onCallController';

@Module({ controllers: [OnCallController], providers: [OnCall] })
export class OnCallModule {}
