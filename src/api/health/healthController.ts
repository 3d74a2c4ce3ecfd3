import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/auth';
import { ApiError } from '../errors/apiError';
import { Fails } from '../openapi/fails';
import { Readiness } from './readiness';

class LiveAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ enum: ['live'] })
  status!: 'live';
}

class ReadyAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ enum: ['ready'] })
  status!: 'ready';

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: ['up', 'down'] } })
  checks!: Record<string, 'up' | 'down'>;
}

@ApiTags('health')
@ApiExtraModels(LiveAnswer, ReadyAnswer)
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process answers' })
  @ApiOkResponse({ type: LiveAnswer })
  live(): LiveAnswer {
    return { success: true, status: 'live' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Everything that the process needs is up' })
  @ApiOkResponse({ type: ReadyAnswer })
  @Fails('engine_unavailable')
  async ready(): Promise<ReadyAnswer> {
    const checks = await this.readiness.report();
    const down = Object.keys(checks).filter((name) => checks[name] === 'down');
    if (down.length === 0) return { success: true, status: 'ready', checks };
    throw new ApiError('engine_unavailable', `Not ready: ${down.join(', ')} down.`, checks, {
      'retry-after': '1',
    });
  }
}
