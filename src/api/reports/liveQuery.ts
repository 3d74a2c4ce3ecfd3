import { ApiPropertyOptional } from '@nestjs/swagger';
import { Optional } from '../validation/optional';
import { IsZone } from '../validation/isZone';

export class LiveQuery {
  @ApiPropertyOptional({
    example: 'Europe/Berlin',
    description: 'IANA zone in which today ends; the desk’s unless given.',
  })
  @Optional()
  @IsZone()
  zone?: string;
}
