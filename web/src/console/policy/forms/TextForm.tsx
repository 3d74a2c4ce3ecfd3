import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePolicyDraft } from '../draftContext';
import classes from '../PolicyPage.module.css';

/** The whole document as text, for who knows it. */
export function TextForm(): React.JSX.Element {
  const { t } = useTranslation();
  const { text, unreadable, write } = usePolicyDraft();
  return (
    <Textarea
      label={t('policy.document')}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
      error={unreadable !== null && t('policy.notJson', { fault: unreadable })}
      autosize
      minRows={14}
      maxRows={26}
      spellCheck={false}
      dir="ltr"
      classNames={{ input: classes['code'] ?? '' }}
    />
  );
}
