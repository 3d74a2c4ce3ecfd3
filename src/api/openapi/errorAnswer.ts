import { ApiProperty } from '@nestjs/swagger';
import { STATUS_OF_CODE, type ErrorCode, type ErrorDetails } from '../errors/apiError';

class ErrorDescription {
  @ApiProperty({ enum: Object.keys(STATUS_OF_CODE), description: 'What is wrong, for a program.' })
  code!: ErrorCode;

  @ApiProperty({ description: 'What is wrong, for a person.' })
  message!: string;

  @ApiProperty({
    required: false,
    description: 'For `validation_failed` one entry for each faulty field; else facts by name.',
    oneOf: [
      {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'message'],
          properties: { field: { type: 'string' }, message: { type: 'string' } },
        },
      },
      { type: 'object', additionalProperties: true },
    ],
  })
  details?: ErrorDetails;

  @ApiProperty({ description: 'The id of the request, as in the `x-request-id` header.' })
  requestId!: string;
}

/** Every error of the API. */
export class ErrorAnswer {
  @ApiProperty({ enum: [false] })
  success!: false;

  @ApiProperty()
  error!: ErrorDescription;
}
