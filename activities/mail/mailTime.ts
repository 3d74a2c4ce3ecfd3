import type { Instant } from '../../domain/vocabulary';
import type { MailLanguage } from './words/wordsIn';

/** An instant as a reader of that language reads it, with the zone that it is told in: mails are read anywhere. */
export function mailTime(at: Instant, language: MailLanguage, zone: string): string {
  const text = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
    calendar: 'gregory',
  }).format(at);
  return `${text} (${zone})`;
}
