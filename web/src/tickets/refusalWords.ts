import type { TFunction } from 'i18next';
import type { FieldFault, Refusal } from '../api/refusal';

/** What happened, in a few words. */
export function headline(refusal: Refusal | null, t: TFunction): string {
  switch (refusal?.code) {
    case 'offline':
      return t('error.offline');
    case 'not_found':
      return t('error.notFound');
    case 'forbidden':
    case 'channel_not_in_tier':
    case 'legal_hold':
      return t('error.forbidden');
    case 'validation_failed':
      return t('error.validation');
    case 'illegal_transition':
    case 'ticket_closed':
    case 'link_used':
    case 'link_expired':
      return t('error.movedOn');
    case 'no_capacity':
      return t('error.noCapacity');
    case 'version_conflict':
      return t('error.conflict');
    case 'engine_unavailable':
    case 'rate_limited':
      return t('error.busy');
    default:
      return t('error.unknown');
  }
}

/** Why, and what can be done about it; what the API says itself is English and for who works with it. */
export function advice(refusal: Refusal | null, t: TFunction): string {
  switch (refusal?.code) {
    case 'offline':
      return t('error.offlineAdvice');
    case 'not_found':
      return t('error.notFoundAdvice');
    case 'forbidden':
      return t('error.forbiddenAdvice');
    case 'channel_not_in_tier':
      return t('error.channelAdvice');
    case 'legal_hold':
      return t('error.holdAdvice');
    case 'illegal_transition':
    case 'link_used':
    case 'link_expired':
      return t('error.movedOnAdvice');
    case 'ticket_closed':
      return t('error.closedAdvice');
    case 'no_capacity':
      return t('error.noCapacityAdvice');
    case 'version_conflict':
    case 'idempotency_conflict':
      return t('error.conflictAdvice');
    case 'payload_too_large':
      return t('error.tooLargeAdvice');
    case 'unsupported_media_type':
    case 'file_infected':
      return t('error.fileAdvice');
    case 'engine_unavailable':
      return t('error.busyAdvice');
    case 'rate_limited':
      return t('error.tooManyAdvice');
    default:
      return t('error.unknownAdvice');
  }
}

/** What is wrong with a field, after what the field is called on the page; null for one that no page has. */
export function faultWords(fault: FieldFault, t: TFunction): { name: string | null; fault: string } {
  return { name: fieldName(fault.field.split('.')[0] ?? fault.field, t), fault: faultText(fault, t) };
}

function fieldName(field: string, t: TFunction): string | null {
  switch (field) {
    case 'subject':
      return t('new.subject');
    case 'description':
      return t('new.description');
    case 'category':
      return t('filter.category');
    case 'priority':
      return t('filter.priority');
    case 'level':
    case 'toLevel':
      return t('filter.level');
    case 'message':
      return t('reply.label');
    case 'reason':
      return t('raise.reason');
    case 'dueAt':
      return t('change.dueAt');
    case 'complexity':
      return t('ticket.complexity');
    case 'tags':
      return t('ticket.tags');
    case 'rating':
      return t('survey.rating');
    case 'name':
      return t('profile.name');
    default:
      return null;
  }
}

/** By its code, which stays what it is, and never by the words of the API. */
function faultText({ code, expected }: FieldFault, t: TFunction): string {
  switch (code) {
    case 'maxLength':
      return t('error.tooLong', { max: Number(expected) });
    case 'maxItems':
      return t('error.tooMany', { max: Number(expected) });
    case 'required':
    case 'minLength':
      return t('error.empty');
    case 'minProperties':
      return t('error.nothingChanged');
    case 'past':
      return t('error.notFuture');
    case 'characters':
      return t('error.signs');
    default:
      return t('error.notValid');
  }
}
