import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Conversation } from '../../tickets/conversation/Conversation';
import { useTicket } from '../../tickets/ticketQueries';
import { useCustomer } from '../deskQueries';
import { openTab } from '../tabs/openTabs';
import { AgentComposer } from './AgentComposer';
import { ClocksPanel } from './ClocksPanel';
import { CustomerPanel } from './CustomerPanel';
import { HistoryPanel } from './HistoryPanel';
import { PageNotice } from './PageNotice';
import { TicketHead } from './TicketHead';
import classes from './TicketPage.module.css';

/** One ticket as an agent works on it: the conversation on one side, what one has to know on the other. */
export function TicketPage(): React.JSX.Element {
  const { ref } = useParams({ from: '/console/tickets/$ref' });
  const ticket = useTicket(ref);
  usePageTitle(ticket.data ? `${ticket.data.subject} · ${ref}` : ref);
  const subject = ticket.data?.subject;
  useEffect(() => {
    if (subject !== undefined) openTab({ ref, subject });
  }, [ref, subject]);
  if (ticket.isPending) return <Skeleton height={420} />;
  if (!ticket.data) return <RefusalNotice error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return <Work key={ref} ticket={ticket.data} />;
}

function Work({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const customer = useCustomer(ticket.userId);
  return (
    <article className={classes['page']}>
      <TicketHead ticket={ticket} />
      <div className={classes['talk']}>
        <PageNotice ticket={ticket} />
        <Conversation ticket={ticket} reader="staff" customerName={customer.data?.name} />
        {ticket.status !== 'closed' && <AgentComposer ticket={ticket} />}
      </div>
      <aside className={classes['side']} aria-label={t('desk.context')}>
        <ClocksPanel ticket={ticket} />
        <CustomerPanel ticket={ticket} />
        <HistoryPanel ticket={ticket} />
      </aside>
    </article>
  );
}
