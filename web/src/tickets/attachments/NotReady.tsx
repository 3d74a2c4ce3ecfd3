import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Uploads } from './useUploads';

interface Props {
  files: Uploads;
  /** Somebody has tried to send all the same. */
  tried: boolean;
}

/** Why a message with these files cannot be sent yet, and what to do; nothing where it can. */
export function NotReady({ files, tried }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  if (files.ready) return null;
  const failed = files.list.some(({ state }) => state === 'failed');
  return (
    <Text
      size="sm"
      {...(tried ? { role: 'alert', fw: 600, c: 'var(--mantine-color-error)' } : { c: 'dimmed' })}
    >
      {failed ? t('files.someFailed') : t('files.stillGoing')}
    </Text>
  );
}
