import { Group, Rating, Skeleton, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerContext, Ticket } from '../../api/words';
import { Portrait } from '../../session/Portrait';
import { Subject } from '../../tickets/Subject';
import { isOutOfSight } from '../../tickets/outOfSight';
import { ReadNotice } from '../../tickets/ReadNotice';
import { TierSign } from '../../tickets/signs/TierSign';
import { Instant } from '../../time/Instant';
import { timeIn } from '../../time/formatting';
import { languageName } from '../../time/languageName';
import { listed } from '../../time/listed';
import { useNow } from '../../time/now';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { ErasureNotice } from '../../privacy/ErasureNotice';
import { CustomerCare } from '../customer/CustomerCare';
import { CustomerPrivacy } from '../customer/CustomerPrivacy';
import { useCustomer } from '../deskQueries';
import { Panel } from './Panel';
import classes from './TicketPage.module.css';

const SHOWN = 5;

/** Who asks: where, in which language, and what they have been through with us. */
export function CustomerPanel({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const customer = useCustomer(ticket.userId);
  // Whoever has a ticket was known: none is found only after an erasure.
  const gone = isOutOfSight(customer.error);
  // What was read before is still there then: it is not to be seen any more.
  const known = gone ? undefined : customer.data;
  const { role } = usePerson();
  return (
    <Panel title={t('customer.title')} short={known?.name}>
      {customer.isPending && <Skeleton height={160} />}
      {gone ? <Text size="sm">{t('erased.customer')}</Text> : <ReadNotice of={customer} />}
      {known && <Known customer={known} ticket={ticket} />}
      {role === 'admin' && (
        <div role="status">
          {/* Who is known was not erased, unless it is done here and now. */}
          <ErasureNotice
            whose={ticket.userId}
            likely={false}
            erasing={t('privacy.erasing')}
            erased={t('privacy.erased')}
          />
        </div>
      )}
    </Panel>
  );
}

function Known({ customer, ticket }: { customer: CustomerContext; ticket: Ticket }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const me = usePerson();
  const { tickets, ratings, recentTickets } = customer;
  const others = recentTickets.filter(({ _id }) => _id !== ticket._id).slice(0, SHOWN);
  return (
    <>
      <Group gap="sm" wrap="nowrap" mb="sm">
        <Portrait name={customer.name} />
        <div style={{ minWidth: 0 }}>
          <Text fw={600} lh={1.25}>
            <bdi>{customer.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed" lh={1.3} style={{ overflowWrap: 'anywhere' }}>
            {customer.email}
          </Text>
        </div>
        <span style={{ marginInlineStart: 'auto' }}>
          <TierSign tier={customer.tier} />
        </span>
      </Group>
      <dl className={classes['facts2']}>
        <dt>{t('customer.time')}</dt>
        <dd className="numbers">
          {timeIn(customer.zone, now, i18n.language)} · {customer.zone.replaceAll('_', ' ')}
        </dd>
        <dt>{t('customer.language')}</dt>
        <dd>{languageName(customer.language, i18n.language)}</dd>
        {customer.accountManager && (
          <>
            <dt>{t('ticket.accountManager')}</dt>
            <dd>
              <bdi>{customer.accountManager.name}</bdi>
            </dd>
          </>
        )}
        {customer.deputyManager && (
          <>
            <dt>{t('care.deputy')}</dt>
            <dd>
              <bdi>{customer.deputyManager.name}</bdi>
            </dd>
          </>
        )}
        {customer.checkIn && (
          <>
            <dt>{t('care.next')}</dt>
            <dd>
              {customer.checkIn.plannedAt === null ? (
                t('care.paused')
              ) : (
                <Instant at={customer.checkIn.plannedAt} as="brief" />
              )}
            </dd>
          </>
        )}
        <dt>{t('customer.tickets')}</dt>
        <dd>
          {listed(
            [
              t('customer.open', { count: tickets.open }),
              t('customer.closed', { count: tickets.closed }),
              t('customer.late', { count: tickets.breached }),
            ],
            i18n.language,
          )}
        </dd>
        {ratings.average !== null && (
          <>
            <dt>{t('customer.ratings')}</dt>
            <dd>
              <Group gap={6}>
                <Rating value={ratings.average} fractions={2} readOnly size="xs" aria-hidden />
                <span className="numbers">
                  {ratings.average.toLocaleString(i18n.language, { maximumFractionDigits: 1 })} (
                  {ratings.count})
                </span>
              </Group>
            </dd>
          </>
        )}
      </dl>
      {leads(me) && isCaredFor(customer) && <CustomerCare customer={customer} />}
      {others.length > 0 && (
        <>
          <Title order={3} size="h6" mt="md">
            {t('customer.others')}
          </Title>
          <ul className="plain-list">
            {others.map(({ _id, ticketNumber, subject, status }) => (
              <li key={_id} className={classes['recent']}>
                <Link to="/console/tickets/$ref" params={{ ref: ticketNumber }}>
                  <Subject of={subject} />
                </Link>
                <Text component="span" size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {t(`status.${status}`)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {me.role === 'admin' && <CustomerPrivacy customer={customer} />}
    </>
  );
}

/** Whether somebody may look after the customer: a vip; or who was one, and has still somebody. */
function isCaredFor({ tier, accountManager, deputyManager, checkIn }: CustomerContext): boolean {
  return tier === 'vip' || accountManager !== null || deputyManager !== null || checkIn !== null;
}
