import { Skeleton } from '@mantine/core';
import { Navigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { usePerson } from '../../session/session';
import { isOutOfSight } from '../../tickets/outOfSight';
import { ReadNotice } from '../../tickets/ReadNotice';
import { useTicket } from '../../tickets/ticketQueries';
import { useMentionsRead } from '../mentions/useMentionsRead';
import { usePresence } from '../presence/usePresence';
import { openTab } from '../tabs/openTabs';
import { AgentComposer } from './AgentComposer';
import { ClocksPanel } from './ClocksPanel';
import { CustomerPanel } from './CustomerPanel';
import { HistoryPanel } from './HistoryPanel';
import { KeptDrafts, OutOfSightNotice } from './OutOfSightNotice';
import { PageNotice } from './PageNotice';
import { TalkPane } from './TalkPane';
import { TicketHead } from './TicketHead';
import { useWriting } from './useWriting';
import classes from './TicketPage.module.css';

/** One ticket as an agent works on it: the conversation on one side, what one has to know on the other. */
export function TicketPage(): React.JSX.Element {
  const { t } = useTranslation();
  const { ref } = useParams({ from: '/console/tickets/$ref' });
  const ticket = useTicket(ref);
  const { id } = usePerson();
  const { subject, ticketNumber } = ticket.data ?? {};
  usePageTitle(subject === undefined ? ref : `${subject || t('erased.subject')} · ${ref}`);
  useEffect(() => {
    if (subject !== undefined && ticketNumber === ref) openTab(id, { ref, subject });
  }, [id, ref, subject, ticketNumber]);
  if (!ticket.data) {
    return (
      <>
        <ReadNotice of={ticket} />
        {ticket.isPending && <Skeleton height={420} />}
      </>
    );
  }
  const { data } = ticket;
  // Called by its id, as from the audit, it is the same ticket: it has one tab, by its number.
  if (data.ticketNumber !== ref)
    return <Navigate to="/console/tickets/$ref" params={{ ref: data.ticketNumber }} replace />;
  const look = (): void => void ticket.refetch();
  return <Work key={ref} ticket={data} inSight={!isOutOfSight(ticket.error)} onLook={look} />;
}

interface WorkProps {
  ticket: Ticket;
  /** False once the ticket, still shown, has gone where the reader may not follow. */
  inSight: boolean;
  /** Asks whether it may be seen. */
  onLook: () => void;
}

function Work({ ticket, inSight, onLook }: WorkProps): React.JSX.Element {
  const { t } = useTranslation();
  const writing = useWriting(ticket);
  const others = usePresence(ticket, { typing: writing.typing, inSight, onLost: onLook });
  useMentionsRead(ticket);
  return (
    <article className={classes['page']} data-fills>
      <TicketHead ticket={ticket} others={others} inSight={inSight} />
      <div className={classes['talk']}>
        {inSight ? <PageNotice ticket={ticket} /> : <OutOfSightNotice onLook={onLook} />}
        <TalkPane ticket={ticket} {...(inSight ? { writing } : {})} />
        {!inSight && <KeptDrafts ticket={ticket} />}
        {inSight && ticket.status !== 'closed' && (
          <AgentComposer ticket={ticket} writing={writing} others={others} />
        )}
      </div>
      <aside className={classes['side']} aria-label={t('desk.context')} tabIndex={0}>
        <CustomerPanel ticket={ticket} />
        <ClocksPanel ticket={ticket} />
        <HistoryPanel ticket={ticket} />
      </aside>
    </article>
  );
}
