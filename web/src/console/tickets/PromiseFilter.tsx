import { CloseButton, Group, Pill, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { span } from '../../time/formatting';
import type { TicketSearch } from './ticketSearch';

const MINUTE = 60_000;

interface Props {
  search: TicketSearch;
  onChange: (part: Partial<TicketSearch>) => void;
}

/** Filters that one comes with from the live wall: late, due soon, of a team. Each can be taken off. */
export function PromiseFilter({ search, onChange }: Props): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const { late, dueWithin, team } = search;
  const given: [name: keyof TicketSearch, text: string][] = [
    ...(late === 'true' ? [['late', t('filter.late')] as [keyof TicketSearch, string]] : []),
    ...(dueWithin
      ? [
          ['dueWithin', t('filter.dueWithin', { span: span(Number(dueWithin) * MINUTE, i18n.language) })] as [
            keyof TicketSearch,
            string,
          ],
        ]
      : []),
    ...(team ? [['team', t('filter.team', { team })] as [keyof TicketSearch, string]] : []),
  ];
  if (given.length === 0) return null;
  return (
    <Group gap="xs" mt="md" role="group" aria-label={t('filter.promise')}>
      {given.map(([name, text]) => (
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
