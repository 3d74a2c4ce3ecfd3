import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class HoldBody {
  @ApiProperty({
    description: 'true = nothing of this customer is erased, whoever asks, until it is false again.',
  })
  @IsBoolean()
  hold!: boolean;
}

export class HoldAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty()
  hold!: boolean;
}
