import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Present } from '../../api/words';
import { listed } from '../../time/listed';
import classes from './TicketPage.module.css';

interface Props {
  /** Colleagues who are writing to the customer at this moment. */
  writers: readonly Present[];
  /** Send was pressed all the same. */
  hesitates: boolean;
  onSendAnyway: () => void;
}

/** Two answers at once confuse a customer: whoever writes learns of the other, and sends knowing it. */
export function AlsoWriting({ writers, hesitates, onSendAnyway }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const names = listed(
    writers.map(({ name }) => name),
    i18n.language,
  );
  return (
    <div role={hesitates ? 'alert' : 'status'}>
      {writers.length > 0 && (
        <div className={classes['writers']}>
          <IconPencil size={17} aria-hidden />
          <Text size="sm" style={{ flex: 1 }}>
            {hesitates
              ? t('presence.sendAnyway', { names, count: writers.length })
              : t('presence.writing', { names, count: writers.length })}
          </Text>
          {hesitates && (
            <Button size="compact-sm" onClick={onSendAnyway}>
              {t('conflict.sendAnyway')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
