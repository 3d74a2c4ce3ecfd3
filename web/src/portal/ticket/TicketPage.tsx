import { Skeleton, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Conversation } from '../../tickets/conversation/Conversation';
import { UnderWay } from '../../tickets/conversation/UnderWay';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { isOutOfSight } from '../../tickets/outOfSight';
import { useTicket } from '../../tickets/ticketQueries';
import { Instant } from '../../time/Instant';
import { WayBack } from '../WayBack';
import { AfterwardsPanel } from './AfterwardsPanel';
import { PromiseLine } from './PromiseLine';
import { ReplyForm, replyName } from './ReplyForm';
import { SolvedAlready } from './SolvedAlready';
import { TicketSide } from './TicketSide';
import classes from './TicketPage.module.css';

/** One ticket as its customer follows it. */
export function TicketPage(): React.JSX.Element {
  const { t } = useTranslation();
  const { ref } = useParams({ from: '/portal/tickets/$ref' });
  const ticket = useTicket(ref);
  // Erased while it was open: there is nothing to show or to write any more.
  const gone = isOutOfSight(ticket.error);
  usePageTitle(ticket.data?.subject ?? ref);
  return (
    <>
      <WayBack to="/portal/tickets">{t('portal.allTickets')}</WayBack>
      {ticket.isPending && <Waiting />}
      {(!ticket.data || gone) && <ReadNotice of={ticket} />}
      {ticket.data && !gone && <Shown ticket={ticket.data} />}
    </>
  );
}

function Shown({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <Title order={1} size="h2" className="words">
          <bdi>{ticket.subject}</bdi>
        </Title>
        <div className={classes['facts']}>
          <StatusSign status={ticket.status} reader="customer" />
          <PrioritySign priority={ticket.priority} />
          <span className="numbers">{ticket.ticketNumber}</span>
          <span>{t(`category.${ticket.category}`)}</span>
          <span>
            {t('ticket.opened')} <Instant at={ticket.createdAt} />
          </span>
        </div>
      </header>
      <div className={classes['main']}>
        <PromiseLine ticket={ticket} />
        <Conversation ticket={ticket} reader="customer">
          <UnderWay ticket={ticket} name={replyName(ticket)} />
        </Conversation>
        <AfterwardsPanel ticket={ticket} />
        {ticket.status !== 'closed' && <ReplyForm ticket={ticket} />}
        <SolvedAlready ticket={ticket} />
      </div>
      <TicketSide ticket={ticket} />
    </div>
  );
}

function Waiting(): React.JSX.Element {
  return (
    <Stack mt="md">
      <Skeleton height={40} width="60%" />
      <Skeleton height={60} />
      <Skeleton height={140} width="80%" />
    </Stack>
  );
}
