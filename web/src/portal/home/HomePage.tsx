import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { usePerson } from '../../session/session';
import { ReadNotice } from '../../tickets/ReadNotice';
import { openPromise } from '../../tickets/promises/openPromise';
import { useTickets } from '../../tickets/ticketQueries';
import { ContactPanel } from './ContactPanel';
import { RecentList } from './RecentList';
import { TicketCard } from './TicketCard';
import classes from './HomePage.module.css';

/** What is open, what happened lately, and how we can be reached. */
export function HomePage(): React.JSX.Element {
  const { t } = useTranslation();
  const { name } = usePerson();
  usePageTitle(t('home.title'));
  const open = useTickets({ status: ['open', 'in-progress', 'awaiting-response', 'resolved'], limit: 50 });
  const tickets = (open.data?.pages.flatMap((page) => page.tickets) ?? []).toSorted(byWhoseTurn);
  return (
    <div className={classes['page']}>
      <div className={classes['hello']}>
        <Title order={1} size="h2">
          {t('home.hello', { name: name.split(' ')[0] })}
        </Title>
        {/* How many are open is said once it is known; its line is kept free until then. */}
        <Text c="dimmed" mih="1lh">
          {open.data && t('home.open', { count: tickets.length })}
        </Text>
      </div>
      <section aria-labelledby="open-tickets">
        <Title order={2} size="h4" mb="sm" id="open-tickets">
          {t('home.openTickets')}
        </Title>
        <ReadNotice of={open} />
        {open.isPending && (
          <Stack gap="sm">
            <Skeleton height={96} radius="lg" />
            <Skeleton height={96} radius="lg" />
          </Stack>
        )}
        {open.data && tickets.length === 0 && <NothingOpen />}
        <ul className="plain-list">
          {tickets.map((ticket) => (
            <li key={ticket._id} className={classes['item']}>
              <TicketCard ticket={ticket} />
            </li>
          ))}
        </ul>
        {open.hasNextPage && (
          <Button
            variant="default"
            onClick={() => void open.fetchNextPage()}
            loading={open.isFetchingNextPage}
          >
            {t('list.more')}
          </Button>
        )}
      </section>
      <aside className={classes['side']}>
        <ContactPanel />
        <RecentList />
      </aside>
    </div>
  );
}

function NothingOpen(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={`surface ${classes['empty'] ?? ''}`}>
      <Text fw={600}>{t('home.nothingOpen')}</Text>
      <Text c="dimmed">{t('home.nothingOpenMore')}</Text>
      <Button
        mt="sm"
        leftSection={<IconPlus size={17} aria-hidden />}
        renderRoot={(props) => <Link to="/portal/new" {...props} />}
      >
        {t('portal.newTicket')}
      </Button>
    </div>
  );
}

/** First what waits for the customer, then what we have promised soonest. */
function byWhoseTurn(a: TicketSummary, b: TicketSummary): number {
  return turnOf(a) - turnOf(b) || dueOf(a) - dueOf(b);
}

function turnOf({ status }: TicketSummary): number {
  return status === 'awaiting-response' ? 0 : status === 'resolved' ? 1 : 2;
}

function dueOf(ticket: TicketSummary): number {
  const clock = openPromise(ticket);
  return clock ? Date.parse(clock.deadline) : Number.MAX_SAFE_INTEGER;
}
