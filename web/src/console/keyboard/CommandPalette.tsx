import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import {
  IconAt,
  IconHeartHandshake,
  IconInbox,
  IconKeyboard,
  IconListSearch,
  IconSearch,
  IconTicket,
} from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundTickets } from './useFoundTickets';

/** One field for everything: tickets by their words or number, and the places of the console. */
export function CommandPalette({ onSheet }: { onSheet: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query, 200);
  const found = useFoundTickets(settled);
  const tickets = (found.data ?? []).map(({ _id, ticketNumber, subject, status }): SpotlightActionData => ({
    id: _id,
    label: subject,
    description: `${ticketNumber} · ${t(`status.${status}`)}`,
    leftSection: <IconTicket size={18} aria-hidden />,
    // The API has found it: the words need not stand in what is shown.
    keywords: query,
    onClick: () => void navigate({ to: '/console/tickets/$ref', params: { ref: ticketNumber } }),
  }));
  const places: SpotlightActionData[] = [
    {
      id: 'queue',
      label: t('queue.title'),
      leftSection: <IconInbox size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/console' }),
    },
    {
      id: 'list',
      label: t('list.title'),
      leftSection: <IconListSearch size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/console/tickets' }),
    },
    {
      id: 'mentions',
      label: t('mentions.title'),
      leftSection: <IconAt size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/console/mentions' }),
    },
    {
      id: 'outreach',
      label: t('outreach.title'),
      leftSection: <IconHeartHandshake size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/console/outreach' }),
    },
    {
      id: 'keys',
      label: t('keys.title'),
      leftSection: <IconKeyboard size={18} aria-hidden />,
      onClick: onSheet,
    },
  ];
  return (
    <Spotlight
      actions={[...tickets, ...places]}
      query={query}
      onQueryChange={setQuery}
      nothingFound={found.isFetching ? t('desk.searching') : t('desk.nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('desk.searchHint'),
        'aria-label': t('desk.search'),
      }}
      scrollable
      maxHeight={420}
      clearQueryOnClose
    />
  );
}
