import { Button, Group, Rating, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { dayAndTime } from '../../time/formatting';
import { useNow } from '../../time/now';
import { CloseDialog } from './CloseDialog';
import { ReopenDialog } from './ReopenDialog';
import classes from './TicketPage.module.css';

/** Once we think that it is solved the customer has the word, as long as the ticket's terms give it: solved, or not fixed. */
export function AfterwardsPanel({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t } = useTranslation();
  const now = useNow();
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null);
  const { status, satisfactionRating, reopenableUntil } = ticket;
  if (status !== 'resolved' && status !== 'closed') return null;
  const over = status === 'closed' && (reopenableUntil === null || Date.parse(reopenableUntil) < now);
  return (
    <section className={`surface ${classes['afterwards'] ?? ''}`} aria-labelledby="afterwards">
      <Title order={2} size="h4" id="afterwards">
        {status === 'resolved' ? t('afterwards.resolved') : t('afterwards.closed')}
      </Title>
      <HowLong ticket={ticket} over={over} now={now} />
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
        {over ? (
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            renderRoot={(props) => <Link to="/portal/new" {...props} />}
          >
            {t('portal.newTicket')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsked('reopen')}>
            {t('afterwards.notFixed')}
          </Button>
        )}
      </Group>
      <CloseDialog ticket={ticket} opened={asked === 'close'} onClose={() => setAsked(null)} />
      {/* Whoever writes the reason as the time runs out keeps the words. */}
      <ReopenDialog ticket={ticket} opened={asked === 'reopen'} onClose={() => setAsked(null)} />
    </section>
  );
}

interface HowLongProps {
  ticket: Ticket;
  over: boolean;
  now: number;
}

/** Until when the customer has the word; nothing where that has just passed and its consequence has not come yet. */
function HowLong({ ticket, over, now }: HowLongProps): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const until = ticket.status === 'resolved' ? ticket.closesAt : ticket.reopenableUntil;
  if (!over && (until === null || Date.parse(until) < now)) return null;
  const when = until === null ? '' : dayAndTime(Date.parse(until), i18n.language);
  return (
    <Text mt={4} c="dimmed">
      {over
        ? t('afterwards.closedForGood')
        : ticket.status === 'resolved'
          ? t('afterwards.resolvedMore', { when })
          : t('afterwards.closedMore', { when })}
    </Text>
  );
}
