import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTypedWords } from '../../tickets/useTypedWords';
import { readMyTicketSearch, type MyTicketSearch } from './myTicketSearch';

/** What one looks for among one's tickets. Choosing is a step in the browser's history, each letter is not. */
export function SearchFields({ search }: { search: MyTicketSearch }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (part: Record<string, string>, replace: boolean): void =>
    void navigate({
      to: '/portal/tickets',
      // From where the address is going to: of two quick choices the second is made before the page shows the first.
      search: (now) => readMyTicketSearch({ ...now, ...part }),
      replace,
    });
  const [text, type] = useTypedWords(search.q ?? '', (q) => go({ q }, true));
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        label={t('filter.words')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        maxLength={200}
        type="search"
        dir="auto"
        flex="1 1 16rem"
      />
      <NativeSelect
        label={t('myTickets.which')}
        value={search.state ?? ''}
        onChange={(event) => go({ state: event.currentTarget.value }, false)}
        data={[
          { value: '', label: t('myTickets.all') },
          { value: 'open', label: t('myTickets.open') },
          { value: 'closed', label: t('myTickets.closed') },
        ]}
      />
    </Group>
  );
}
