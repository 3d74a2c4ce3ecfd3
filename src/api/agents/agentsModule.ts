import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { Agents } from './agents';
import { AgentsController } from './agentsController';

@Module({ imports: [PolicyModule], controllers: [AgentsController], providers: [Agents] })
export class AgentsModule {}
