import { Button, Group, Rating, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { CloseDialog } from './CloseDialog';
import { ReopenDialog } from './ReopenDialog';
import classes from './TicketPage.module.css';

/** Once we think that it is solved the customer has the word: solved, or not fixed. */
export function AfterwardsPanel({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null);
  const { status, satisfactionRating } = ticket;
  if (status !== 'resolved' && status !== 'closed') return null;
  return (
    <section className={`surface ${classes['afterwards'] ?? ''}`} aria-labelledby="afterwards">
      <Title order={2} size="h4" id="afterwards">
        {status === 'resolved' ? t('afterwards.resolved') : t('afterwards.closed')}
      </Title>
      <Text mt={4} c="dimmed">
        {status === 'resolved' ? t('afterwards.resolvedMore') : t('afterwards.closedMore')}
      </Text>
      {satisfactionRating !== null && (
        <Group mt="sm" gap="xs">
          <Text>{t('afterwards.yourRating')}</Text>
          <Rating
            value={satisfactionRating}
            readOnly
            aria-label={t('survey.stars', { count: satisfactionRating })}
          />
        </Group>
      )}
      <Group mt="md">
        {status === 'resolved' && <Button onClick={() => setAsked('close')}>{t('afterwards.solved')}</Button>}
        <Button variant="default" onClick={() => setAsked('reopen')}>
          {t('afterwards.notFixed')}
        </Button>
      </Group>
      <CloseDialog ticket={ticket} opened={asked === 'close'} onClose={() => setAsked(null)} />
      <ReopenDialog ticket={ticket} opened={asked === 'reopen'} onClose={() => setAsked(null)} />
    </section>
  );
}
