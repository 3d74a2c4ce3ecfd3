import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';
import type { Wrong } from '../../../domain/fault';
import { asText } from './faults';
import { ATTACHMENT_ID } from './ids';
import { Optional } from './optional';
import { faultOfText } from './text';

interface ListRule {
  max: number;
  faultOf: (value: unknown) => Wrong | null;
  /** No entry twice. */
  once?: boolean;
}

function faultOfList(value: unknown, { max, faultOf, once = false }: ListRule): Wrong | null {
  if (!Array.isArray(value)) return { code: 'type', expected: 'array', message: 'must be an array' };
  if (value.length > max) {
    return { code: 'maxItems', expected: max, message: `must have at most ${max} entries` };
  }
  for (const [index, entry] of value.entries()) {
    const fault = faultOf(entry);
    if (fault !== null) return { ...fault, message: `entry ${index} ${fault.message}` };
    if (once && value.indexOf(entry) < index) {
      return { code: 'uniqueItems', message: `entry ${index} is there twice` };
    }
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
        defaultMessage: (at) => asText(faultOfList(at?.value, rule)),
      },
    });
  };
}

/** The id of an uploaded file; whether it may be sent is asked where it is. */
function faultOfAttachment(value: unknown): Wrong | null {
  const fault = faultOfText(value, 'line', 128);
  if (fault !== null || ATTACHMENT_ID.test(String(value))) return fault;
  return { code: 'reference', message: 'must be the id of an uploaded file' };
}

/** How many files one message takes (docs/semantics.md, Messages). */
const MAX_ATTACHMENTS = 10;

/** `attachments`: at most 10 ids, each once. */
export const IsAttachments = (): PropertyDecorator =>
  listDecorator('isAttachments', { max: MAX_ATTACHMENTS, faultOf: faultOfAttachment, once: true });

/** `attachments` of a body: ids of files that were uploaded before. */
export const Attachments = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: [String],
      maxItems: MAX_ATTACHMENTS,
      description: 'Ids of files that you uploaded (`POST /attachments`) and have not sent yet.',
    }),
    Optional(),
    IsAttachments(),
  );

/** `tags`: at most 20 words of at most 40 characters each. */
export const IsTags = (): PropertyDecorator =>
  listDecorator('isTags', { max: 20, faultOf: (value) => faultOfText(value, 'line', 40) });
