import { Module } from '@nestjs/common';
import { ServiceKeys } from './serviceKeys';
import { ServiceKeysController } from './serviceKeysController';

@Module({ controllers: [ServiceKeysController], providers: [ServiceKeys] })
export class ServiceKeysModule {}
