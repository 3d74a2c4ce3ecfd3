import { CloseButton, Group, Pill, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { span } from '../../time/formatting';
import type { TicketSearch } from './ticketSearch';

const MINUTE = 60_000;

interface Props {
  search: TicketSearch;
  /** Whose tickets are shown, by name; null where it is nobody in particular. */
  assignee: string | null;
  onChange: (part: Partial<TicketSearch>) => void;
}

/** Filters that one comes with from the live wall: late, due soon, of a team, of an agent. Each can be taken off. */
export function GivenFilters({ search, assignee, onChange }: Props): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const { late, dueWithin, team } = search;
  const due = dueWithin === undefined ? null : span(Number(dueWithin) * MINUTE, i18n.language);
  const given: { name: keyof TicketSearch; text: string | null }[] = [
    { name: 'late', text: late === 'true' ? t('filter.late') : null },
    { name: 'dueWithin', text: due === null ? null : t('filter.dueWithin', { span: due }) },
    { name: 'team', text: team === undefined ? null : t('filter.team', { team }) },
    { name: 'assignee', text: assignee === null ? null : t('filter.of', { name: assignee }) },
  ];
  const shown = given.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
  if (shown.length === 0) return null;
  return (
    <Group gap="xs" mt="md" role="group" aria-label={t('filter.given')}>
      {shown.map(({ name, text }) => (
        <Pill key={name} size="md" component="span">
          <Group gap={4} wrap="nowrap" component="span">
            <Text component="span" size="sm">
              {text}
            </Text>
            <CloseButton
              size="xs"
              aria-label={t('filter.takeOff', { filter: text })}
              onClick={() => onChange({ [name]: '' })}
            />
          </Group>
        </Pill>
      ))}
    </Group>
  );
}
