import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Optional } from '../validation/optional';

export class PresenceBody {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Whether an answer is being written.' })
  @Optional()
  @IsBoolean()
  typing = false;
}
