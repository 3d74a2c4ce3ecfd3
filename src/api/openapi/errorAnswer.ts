import { ApiProperty } from '@nestjs/swagger';
import { FAULT_CODES } from '../../../domain/fault';
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
          required: ['field', 'code', 'message'],
          properties: {
            field: { type: 'string', description: 'A dotted path, such as `attachments.2`.' },
            code: {
              type: 'string',
              // No enum: a client that knows the codes of today shall take those of tomorrow.
              description: `What is wrong, for a program: the keyword of JSON Schema that does not hold, or a word of ours. So far: ${FAULT_CODES.join(', ')}.`,
            },
            message: { type: 'string', description: 'What is wrong, for a person.' },
            expected: {
              oneOf: [{ type: 'string' }, { type: 'number' }],
              description:
                'A bound, the name of a format (`duration`, `date-time`, `time-zone` …), or the field that it is held against.',
            },
          },
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
