import type { TFunction } from 'i18next';
import type { Status } from '../../api/words';

/** Where a ticket stands, in a word: to a customer `awaiting-response` is "your answer is needed". */
export function statusWord(status: Status, reader: 'customer' | 'staff', t: TFunction): string {
  return reader === 'customer' && status === 'awaiting-response'
    ? t('status.yourTurn')
    : t(`status.${status}`);
}
