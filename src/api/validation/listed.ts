import { registerDecorator } from 'class-validator';
import { faultOfText } from './text';

interface ListRule {
  max: number;
  faultOf: (value: unknown) => string | null;
}

function faultOfList(value: unknown, { max, faultOf }: ListRule): string | null {
  if (!Array.isArray(value)) return 'must be an array';
  if (value.length > max) return `must have at most ${max} entries`;
  for (const [index, entry] of value.entries()) {
    const fault = faultOf(entry);
    if (fault !== null) return `entry ${index} ${fault}`;
  }
  return null;
}

function listDecorator(name: string, rule: ListRule): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => faultOfList(value, rule) === null,
        defaultMessage: (at) => faultOfList(at?.value, rule) ?? 'is not valid',
      },
    });
  };
}

const ATTACHMENT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

/** An id of an uploaded file, or the address of a file on the web; nothing that a browser would run. */
function faultOfAttachment(value: unknown): string | null {
  const fault = faultOfText(value, 'line', 2048);
  if (fault !== null) return fault;
  const text = String(value);
  if (ATTACHMENT_ID.test(text)) return null;
  return isWebAddress(text) ? null : 'must be an attachment id or an http(s) URL';
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** `attachments`: at most 10 (docs/semantics.md, Messages). */
export const IsAttachments = (): PropertyDecorator =>
  listDecorator('isAttachments', { max: 10, faultOf: faultOfAttachment });

/** `tags`: at most 20 words of at most 40 characters each. */
export const IsTags = (): PropertyDecorator =>
  listDecorator('isTags', { max: 20, faultOf: (value) => faultOfText(value, 'line', 40) });
