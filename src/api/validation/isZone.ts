import { registerDecorator } from 'class-validator';
import { isZone } from '../../../domain/calendar/zone';

/** A string that names an IANA zone. */
export function IsZone(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isZone',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isZone(value),
        defaultMessage: () => 'must be an IANA time zone such as Europe/Berlin',
      },
    });
  };
}
