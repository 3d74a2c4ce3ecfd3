import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { validationFailed } from '../errors/apiError';
import { faultsOf } from './faults';

const BUILT_IN: unknown[] = [Object, String, Number, Boolean, Array];

/**
 * Checks bodies and queries against their DTO: unknown fields refused, no type guessed from another (`"5"` is not 5).
 * A query DTO says itself, by `@Type` or `@Transform`, what its strings stand for.
 */
@Injectable()
export class ShapePipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !metatype || BUILT_IN.includes(metatype)) return value;
    // No body is one without fields; null is a value.
    const given = value === undefined ? {} : value;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw validationFailed([{ field: type, code: 'type', message: 'must be a JSON object' }]);
    }
    const shape = plainToInstance(metatype as Type<object>, given, { enableImplicitConversion: false });
    const errors = await validate(shape, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false },
    });
    if (errors.length > 0) throw validationFailed(faultsOf(errors));
    return shape;
  }
}
