import { ValidateIf } from 'class-validator';

/** A field that may be left out. `null` is a value, not an absence: it is checked like any other. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);
