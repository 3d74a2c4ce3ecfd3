import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise } from '../../tickets/promises/openPromise';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { TierSign } from '../../tickets/signs/TierSign';
import { Instant } from '../../time/Instant';
import classes from './TicketsPage.module.css';

/** Tickets in rows. */
export function TicketTable({ tickets }: { tickets: readonly TicketSummary[] }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={860}
      className="surface"
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table verticalSpacing={7} horizontalSpacing="md" className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('list.ticket')}</Table.Th>
            <Table.Th scope="col">{t('filter.status')}</Table.Th>
            <Table.Th scope="col">{t('filter.priority')}</Table.Th>
            <Table.Th scope="col">{t('filter.tier')}</Table.Th>
            <Table.Th scope="col">{t('filter.assignee')}</Table.Th>
            <Table.Th scope="col">{t('list.deadline')}</Table.Th>
            <Table.Th scope="col">{t('list.changed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tickets.map((ticket) => (
            <Row key={ticket._id} ticket={ticket} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ ticket }: { ticket: TicketSummary }): React.JSX.Element {
  const { t } = useTranslation();
  const promise = openPromise(ticket);
  return (
    <Table.Tr>
      <Table.Td className={classes['subjectCell']}>
        <Link
          to="/console/tickets/$ref"
          params={{ ref: ticket.ticketNumber }}
          className={`plain-link ${classes['subject'] ?? ''}`}
          data-row
        >
          <bdi>{ticket.subject}</bdi>
          <span className={classes['about']}>
            <span className="numbers">{ticket.ticketNumber}</span> · {t(`category.${ticket.category}`)} ·{' '}
            {t('ticket.levelShort', { level: ticket.level })}
          </span>
        </Link>
      </Table.Td>
      <Table.Td>
        <StatusSign status={ticket.status} reader="staff" />
      </Table.Td>
      <Table.Td>
        <PrioritySign priority={ticket.priority} />
      </Table.Td>
      <Table.Td>
        <TierSign tier={ticket.tier} />
      </Table.Td>
      <Table.Td>
        {ticket.assignedAgent?.name ?? <span className={classes['about']}>{t('filter.nobody')}</span>}
      </Table.Td>
      <Table.Td>{promise ? <Countdown clock={promise} /> : null}</Table.Td>
      <Table.Td>
        <span className={classes['about']}>
          <Instant at={ticket.updatedAt} as="ago" />
        </span>
      </Table.Td>
    </Table.Tr>
  );
}
