import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMyTicketSearch, type MyTicketSearch } from './myTicketSearch';

/** How long a search waits for the next letter, in ms. */
const TYPING = 300;

/** What one looks for among one's tickets. Choosing is a step in the browser's history, each letter is not. */
export function SearchFields({ search }: { search: MyTicketSearch }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? '');
  const [known, setKnown] = useState(search.q ?? '');
  // The address was changed by something else: a step back.
  if ((search.q ?? '') !== known) {
    setKnown(search.q ?? '');
    if (search.q !== text.trim()) setText(search.q ?? '');
  }
  const go = (part: Record<string, string>, replace: boolean): void =>
    void navigate({ to: '/portal/tickets', search: readMyTicketSearch({ ...search, ...part }), replace });
  const look = useDebouncedCallback((words: string) => go({ q: words.trim() }, true), TYPING);
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        label={t('filter.words')}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          look(value);
        }}
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
