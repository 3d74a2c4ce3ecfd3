import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleaguesController';

@Module({ controllers: [ColleaguesController] })
export class ColleaguesModule {}
