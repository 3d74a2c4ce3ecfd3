import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Writes } from '../versions/write';
import { AgentAnswer, AgentsAnswer } from './agentAnswer';
import { AgentsQuery, AvailabilityBody, ChangeAgentBody, HeartbeatBody, NewAgentBody } from './agentBodies';
import { Agents } from './agents';

const AgentRef = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The agent’s id, or `me`.', example: 'me' });

/** The routes of staff (docs/api.md, Staff). */
@ApiTags('agents')
@Controller('agents')
export class AgentsController {
  constructor(private readonly agents: Agents) {}

  @Get()
  @Can('list', 'Agent')
  @ApiOperation({ summary: 'The staff directory' })
  @ApiOkResponse({ type: AgentsAnswer })
  @Fails('validation_failed')
  listAgents(@Query() query: AgentsQuery): Promise<AgentsAnswer> {
    return this.agents.list(query);
  }

  @Post()
  @Can('change', 'Agent')
  @Writes()
  @ApiOperation({ summary: 'Take an agent in; what has waited for somebody like them is offered at once' })
  @ApiCreatedResponse({ type: AgentAnswer })
  addAgent(@Me() me: Principal, @Body() body: NewAgentBody): Promise<AgentAnswer> {
    return this.agents.add(me, body);
  }

  @Post('me/heartbeat')
  @HttpCode(200)
  @Can('set', 'Availability')
  @Writes()
  @ApiOperation({ summary: 'The console is there: may set `away` and take it back, never `off`' })
  @ApiOkResponse({ type: AgentAnswer })
  @Fails('not_found')
  heartbeat(@Me() me: Principal, @Body() body: HeartbeatBody): Promise<AgentAnswer> {
    return this.agents.heartbeat(me, body);
  }

  @Get(':id')
  @Can('read', 'Agent')
  @AgentRef()
  @ApiOperation({ summary: 'One agent; agents see themselves' })
  @ApiOkResponse({ type: AgentAnswer })
  @Fails('not_found')
  getAgent(@Me() me: Principal, @Param('id') id: string): Promise<AgentAnswer> {
    return this.agents.one(me, id);
  }

  @Patch(':id')
  @Can('change', 'Agent')
  @AgentRef()
  @Writes()
  @ApiOperation({ summary: 'Change an agent; freed capacity is offered at once' })
  @ApiOkResponse({ type: AgentAnswer })
  @Fails('not_found')
  changeAgent(
    @Me() me: Principal,
    @Param('id') id: string,
    @Body() body: ChangeAgentBody,
  ): Promise<AgentAnswer> {
    return this.agents.change(me, id, body);
  }

  @Put(':id/availability')
  @Can('set', 'Availability')
  @AgentRef()
  @Writes()
  @ApiOperation({ summary: 'On, away or off, perhaps until a time; agents set their own' })
  @ApiOkResponse({ type: AgentAnswer })
  @Fails('not_found')
  setAvailability(
    @Me() me: Principal,
    @Param('id') id: string,
    @Body() body: AvailabilityBody,
  ): Promise<AgentAnswer> {
    return this.agents.setAvailability(me, id, body);
  }
}
