import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CheckIn } from '../../../domain/outreach/checkIn';

/** Documents `every`: a duration, a weekly or a monthly wall time. */
export const EveryProperty = (): PropertyDecorator =>
  ApiProperty({
    description:
      'An ISO 8601 duration from P1D to P366D, or a wall time in `zone` (HH:MM), weekly or monthly.',
    oneOf: [
      { type: 'string', example: 'P14D' },
      {
        type: 'object',
        required: ['weekday', 'time'],
        properties: {
          weekday: { type: 'integer', minimum: 1, maximum: 7 },
          time: { type: 'string', example: '10:00' },
        },
      },
      {
        type: 'object',
        required: ['dayOfMonth', 'time'],
        properties: { dayOfMonth: { type: 'integer', minimum: 1, maximum: 28 }, time: { type: 'string' } },
      },
    ],
  });

/** A check-in as it is asked for; checked by the rules themselves (docs/semantics.md, Account managers). */
export class CheckInShape {
  @EveryProperty()
  every!: CheckIn['every'];

  @ApiPropertyOptional({ description: 'IANA zone; the customer’s unless given.' })
  zone?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'None is planned before.' })
  nextAt?: string;
}
