import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { ReadNotice } from '../../tickets/ReadNotice';
import { useTickets } from '../../tickets/ticketQueries';
import { TicketCard } from '../home/TicketCard';
import { WayBack } from '../WayBack';
import { myFilterOf } from './myTicketSearch';
import { SearchFields } from './SearchFields';
import classes from './MyTicketsPage.module.css';

/** Every ticket that the customer has ever opened, what moved last first. */
export function MyTicketsPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('portal.allTickets'));
  const search = useSearch({ from: '/portal/tickets' });
  const list = useTickets(myFilterOf(search));
  const tickets = distinct(list.data?.pages ?? []);
  const [items, wait] = useFirstOfMore(tickets.length);
  const readMore = (): void => {
    wait();
    void list.fetchNextPage();
  };
  return (
    <>
      <WayBack to="/portal">{t('portal.home')}</WayBack>
      <Stack gap="md" maw="52rem">
        <Title order={1} size="h2">
          {t('portal.allTickets')}
        </Title>
        <SearchFields search={search} />
        <ReadNotice of={list} />
        {list.isPending && <Skeleton height={320} radius="lg" />}
        {list.data && (
          <Text size="sm" c="dimmed" role="status">
            {tickets.length > 0
              ? t('list.shown', { count: tickets.length })
              : t(search.q || search.state ? 'list.nothing' : 'myTickets.none')}
          </Text>
        )}
        <ul className={`plain-list ${classes['list'] ?? ''}`} ref={items}>
          {tickets.map((ticket) => (
            <li key={ticket._id}>
              <TicketCard ticket={ticket} />
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            variant="default"
            onClick={readMore}
            loading={list.isFetchingNextPage}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('list.more')}
          </Button>
        )}
      </Stack>
    </>
  );
}

/** Whoever asked for more goes on with the first of it, also where the button has gone. @returns the list, and what says that more is wanted */
function useFirstOfMore(count: number): [list: React.RefObject<HTMLUListElement | null>, wait: () => void] {
  const items = useRef<HTMLUListElement>(null);
  const waiting = useRef<number | null>(null);
  useEffect(() => {
    if (waiting.current === null || count <= waiting.current) return;
    items.current?.children[waiting.current]?.querySelector('a')?.focus();
    waiting.current = null;
  }, [count]);
  return [
    items,
    () => {
      waiting.current = count;
    },
  ];
}

/** Each ticket once: one that moved between two readings may stand on both pages. */
function distinct(pages: readonly { tickets: TicketSummary[] }[]): TicketSummary[] {
  return [...new Map(pages.flatMap(({ tickets }) => tickets).map((one) => [one._id, one])).values()];
}
