import { Module } from '@nestjs/common';
import { Surveys } from './surveys';
import { SurveysController } from './surveysController';

@Module({ controllers: [SurveysController], providers: [Surveys] })
export class SurveysModule {}
