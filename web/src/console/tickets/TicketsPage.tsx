import { Button, Group, Loader, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { ReadNotice } from '../../tickets/ReadNotice';
import { useTickets } from '../../tickets/ticketQueries';
import { Filters } from './Filters';
import { TicketTable } from './TicketTable';
import { ANY_STATUS, filterOf, isNarrowed } from './ticketSearch';

/** Every ticket, by what one looks for. The address holds the filters: it can be kept, shared, gone back to. */
export function TicketsPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('list.title'));
  const search = useSearch({ from: '/console/tickets' });
  const list = useTickets(filterOf(search));
  const tickets = useMemo(() => distinct(list.data?.pages ?? []), [list.data?.pages]);
  const { fetchNextPage, isFetching } = list;
  const readMore = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [fetchNextPage, isFetching]);
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {t('list.title')}
      </Title>
      <Filters search={search} />
      <ReadNotice of={list} />
      {list.isPending && <Skeleton height={320} />}
      {list.data && tickets.length > 0 && (
        // Another search is another list: it begins at its top.
        <TicketTable
          key={JSON.stringify(search)}
          tickets={tickets}
          more={list.hasNextPage}
          onMore={readMore}
        />
      )}
      {list.data && tickets.length === 0 && (
        <div className="surface" style={{ padding: '2rem' }}>
          <Text fw={600}>{t('list.nothing')}</Text>
          {/* With nothing chosen only what is in hand is shown. */}
          <Button
            mt="sm"
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/console/tickets"
                search={isNarrowed(search) ? {} : { ...search, status: ANY_STATUS }}
                {...props}
              />
            )}
          >
            {isNarrowed(search) ? t('list.clear') : t('list.anyStatus')}
          </Button>
        </div>
      )}
      <Group gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {list.data && t('list.shown', { count: tickets.length })}
        </Text>
        {list.isFetchingNextPage && <Loader size="xs" />}
      </Group>
    </Stack>
  );
}

/** Each ticket once: one that moved between two readings may stand on both pages. */
function distinct(pages: readonly { tickets: TicketSummary[] }[]): TicketSummary[] {
  return [...new Map(pages.flatMap(({ tickets }) => tickets).map((one) => [one._id, one])).values()];
}
