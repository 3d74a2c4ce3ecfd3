import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { SERVICE_SCOPES, type ServiceScope } from '../../../store/documents/serviceKeyDocument';
import { IsInstant } from '../validation/instant';
import { Optional } from '../validation/optional';
import { IsLine } from '../validation/text';

export class NewServiceKeyBody {
  @ApiProperty({ minLength: 1, maxLength: 120, description: 'What it is for.' })
  @IsLine(120)
  name!: string;

  @ApiProperty({
    enum: SERVICE_SCOPES,
    isArray: true,
    description:
      '`accounts` = describe customers and change their tier; `facts` = follow facts, which hold no words.',
  })
  @IsIn(SERVICE_SCOPES, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  scopes!: ServiceScope[];

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'At most a year from now, which is also the default.',
  })
  @Optional()
  @IsInstant()
  expiresAt?: string;
}
