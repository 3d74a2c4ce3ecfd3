import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { MySupport } from './mySupport';
import { MySupportController } from './mySupportController';

@Module({ imports: [PolicyModule], controllers: [MySupportController], providers: [MySupport] })
export class MySupportModule {}
