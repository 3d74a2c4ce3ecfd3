import { Injectable, type PipeTransform } from '@nestjs/common';
import { validationFailed } from '../errors/apiError';
import { NO_FIELD } from './faults';

/** For routes that take nothing: no body, or `{}`. Unknown fields are refused as everywhere. */
@Injectable()
export class EmptyBodyPipe implements PipeTransform<unknown, void> {
  transform(body: unknown): void {
    if (body === undefined) return;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw validationFailed([{ field: 'body', code: 'type', message: 'must be an empty object' }]);
    }
    const fields = Object.keys(body);
    if (fields.length === 0) return;
    throw validationFailed(fields.map((field) => ({ field, ...NO_FIELD })));
  }
}
