import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconTicket } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredCommands, type Command } from './commands';
import { useFoundTickets } from './useFoundTickets';
import { usePersonCommands } from './usePersonCommands';
import { usePlaceCommands } from './usePlaceCommands';

/** By then the palette has given the focus back; what a command opens shall keep its own, in ms. */
const AFTER_FOCUS = 60;

/** One field for everything: tickets by their words or number, what can be done here, and the places of the console. */
export function CommandPalette({ onSheet }: { onSheet: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query, 200);
  // What is offered is looked at when the palette opens: it changes with the page behind it.
  const [offered, setOffered] = useState<readonly Command[]>([]);
  const found = useFoundTickets(settled);
  const places = usePlaceCommands();
  const person = usePersonCommands(onSheet);
  const tickets = (found.data ?? []).map(({ _id, ticketNumber, subject, status }): SpotlightActionData => ({
    id: _id,
    label: subject || t('erased.subject'),
    description: `${ticketNumber} · ${t(`status.${status}`)}`,
    leftSection: <IconTicket size={18} aria-hidden />,
    // The API has found it: the words need not stand in what is shown.
    keywords: query,
    onClick: () => void navigate({ to: '/console/tickets/$ref', params: { ref: ticketNumber } }),
  }));
  return (
    <Spotlight
      actions={[
        { group: t('palette.tickets'), actions: tickets },
        { group: t('palette.here'), actions: offered.map(actionOf) },
        { group: t('palette.places'), actions: places.map(actionOf) },
        { group: t('palette.you'), actions: person.map(actionOf) },
      ]}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOffered(offeredCommands())}
      nothingFound={found.isFetching ? t('desk.searching') : t('desk.nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('desk.searchHint'),
        'aria-label': t('desk.search'),
      }}
      attributes={{ content: { 'aria-label': t('desk.search') } }}
      // From anywhere: also while writing.
      tagsToIgnore={[]}
      scrollable
      maxHeight={420}
      clearQueryOnClose
    />
  );
}

function actionOf({ id, name, icon: Shape, key, also, run }: Command): SpotlightActionData {
  return {
    id,
    label: name,
    ...(also ? { keywords: also } : {}),
    leftSection: <Shape size={18} aria-hidden />,
    ...(key ? { rightSection: <Kbd size="xs">{key}</Kbd> } : {}),
    onClick: () => void setTimeout(run, AFTER_FOCUS),
  };
}
