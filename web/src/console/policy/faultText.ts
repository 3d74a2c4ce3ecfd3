import type { TFunction } from 'i18next';
import type { PolicyFault } from './draftContext';

/** Places whose numbers people read as per cent. */
const PER_CENT = /^(thresholds(\.|$)|escalation\.every\.fraction$)/;

/** What is wrong, in the reader's language; what has no words here stays as the API says it. */
export function faultText(fault: PolicyFault, t: TFunction, language: string): string {
  const { code, expected, field, message } = fault;
  switch (code) {
    case 'required':
      return t('policyFault.required');
    case 'additionalProperties':
      return t('policyFault.unknown');
    case 'range':
      return t('policyFault.length');
    case 'ascending':
      return t('policyFault.ascend');
    case 'overlap':
      return t('policyFault.overlaps');
    case 'closed':
      return t('policyFault.neverOpen');
    case 'contains':
      return t('policyFault.email');
    case 'order':
      return orderText(fault, t);
    case 'format':
      return formatText(fault, t);
    case 'type':
      return typeText(fault, t);
  }
  const bound = BOUNDS.find((one) => one === code);
  if (bound === undefined) return message;
  const style = PER_CENT.test(field) ? 'percent' : 'decimal';
  return t(`policyFault.${bound}`, { bound: Number(expected).toLocaleString(language, { style }) });
}

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

/** Longer, or earlier, than what it is held against. */
function orderText({ expected, message }: PolicyFault, t: TFunction): string {
  switch (expected) {
    case 'deadline':
    case 'deadlineDays':
      return t('policyFault.goalTooLong');
    case 'closeAwaitingAfter':
    case 'expiresAfter':
      return t('policyFault.notLonger', { than: t(`policyForm.${expected}`) });
    case 'from':
      return t('policyFault.ends');
    default:
      return message;
  }
}

function formatText({ expected, message }: PolicyFault, t: TFunction): string {
  switch (expected) {
    case 'duration':
    case 'time':
    case 'date':
      return t(`policyFault.${expected}`);
    case 'time-zone':
      return t('policyFault.zone');
    default:
      return message;
  }
}

function typeText({ expected, message }: PolicyFault, t: TFunction): string {
  if (expected === 'number') return t('policyFault.number');
  return expected === 'integer' ? t('policyFault.whole') : message;
}
