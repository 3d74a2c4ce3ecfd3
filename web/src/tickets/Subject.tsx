import { useTranslation } from 'react-i18next';
import classes from './Subject.module.css';

/** Whether a ticket's words are gone: none is opened without a subject. */
export function areWordsErased({ subject }: { subject: string }): boolean {
  return subject === '';
}

/** What a ticket is about, in its customer's words; or that they were erased. */
export function Subject({ of: subject }: { of: string }): React.JSX.Element {
  const { t } = useTranslation();
  if (subject !== '') return <bdi>{subject}</bdi>;
  return <em className={classes['erased']}>{t('erased.subject')}</em>;
}
