import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { Agents } from './agents';
import { AgentsController } from './agentsController';
import { Teams } from './teams';

@Module({ imports: [PolicyModule], controllers: [AgentsController], providers: [Agents, Teams] })
export class AgentsModule {}
