import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { span } from '../../time/formatting';
import { useNow } from '../../time/now';
import { useCommands } from '../keyboard/commands';
import { useShortcuts } from '../keyboard/useShortcuts';
import classes from './TicketPage.module.css';

/** A page that is open: who is asked, until when, and the button for those who may take it. */
export function PageNotice({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const me = usePerson();
  const now = useNow();
  const take = useTicketWrite(ticket.ticketNumber);
  const { page } = ticket;
  const open = page?.state === 'open';
  const mayTake = open && (page.pagedAgents.some(({ id }) => id === me.id) || leads(me));
  const acknowledge = (): void => take.mutate({ command: { do: 'acknowledge' }, seen: null });
  useShortcuts(mayTake ? { y: acknowledge } : {});
  useCommands(
    mayTake
      ? [
          {
            id: 'acknowledge',
            name: t('queue.acknowledge'),
            icon: IconBellRinging,
            key: 'y',
            run: acknowledge,
          },
        ]
      : [],
  );
  if (!open) return null;
  const left = page.dueAt === null ? null : Date.parse(page.dueAt) - now;
  return (
    <section className={classes['notice']} aria-label={t('queue.why.page')}>
      <IconBellRinging size={22} aria-hidden color="var(--desk-late)" />
      <span style={{ flex: 1 }}>
        <strong>{t('paged.asked', { names: page.pagedAgents.map(({ name }) => name).join(', ') })}</strong>
        {left !== null && (
          <span className="numbers">
            {' · '}
            {left > 0
              ? t('queue.answerWithin', { span: span(left, i18n.language) })
              : t('queue.answerLate', { span: span(left, i18n.language) })}
          </span>
        )}
      </span>
      {mayTake && (
        <Button color="red.9" loading={take.isPending} onClick={acknowledge}>
          {t('queue.acknowledge')}
        </Button>
      )}
      {take.error && <RefusalNotice error={take.error} />}
    </section>
  );
}
