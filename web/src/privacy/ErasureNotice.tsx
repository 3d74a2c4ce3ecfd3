import { Alert } from '@mantine/core';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../time/formatting';
import { useErasure, type Whose } from './privacyQueries';

interface Props {
  whose: Whose;
  /** Whether there may be one that was asked for earlier. */
  likely: boolean;
  erasing: string;
  erased: string;
}

/** How far an erasure is that was asked for. */
export function ErasureNotice({ whose, likely, erasing, erased }: Props): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const { data: erasure } = useErasure(whose, likely);
  if (!erasure) return null;
  const done = erasure.state === 'done';
  const at = dayAndTime(Date.parse(erasure.finishedAt ?? erasure.requestedAt), i18n.language);
  return (
    <Alert
      mt="md"
      color={done ? 'teal' : 'gray'}
      variant="light"
      icon={done ? <IconCheck aria-hidden /> : <IconHourglass aria-hidden />}
      title={done ? erased : erasing}
    >
      {done ? t('profile.erasedAt', { at }) : t('profile.erasingSince', { at })}
    </Alert>
  );
}
