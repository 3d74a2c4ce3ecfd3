import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, LEVELS, PRIORITIES, STATUSES, TIERS } from '../../api/words';
import { useTypedWords } from '../../tickets/useTypedWords';
import { colleaguesQuery } from '../deskQueries';
import { FilterFold } from '../filters/FilterFold';
import { ChipFilter } from './ChipFilter';
import { GivenFilters } from './GivenFilters';
import {
  ANY_STATUS,
  filtersSet,
  isNarrowed,
  readTicketSearch,
  statusOf,
  toggled,
  type TicketSearch,
} from './ticketSearch';
import classes from './TicketsPage.module.css';

/** What one looks for. Each change is a step in the browser's history. */
export function Filters({ search }: { search: TicketSearch }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // From where the address is going to: of two quick choices the second is made before the page shows the first.
  const changeFrom = (part: (now: TicketSearch) => TicketSearch): void => {
    const next = (now: object): TicketSearch =>
      readTicketSearch({ ...now, ...part(readTicketSearch({ ...now })) });
    void navigate({ to: '/console/tickets', search: next });
  };
  const change = (part: TicketSearch): void => changeFrom(() => part);
  const agent = useAgentOf(search);
  const any = { value: '', label: t('filter.any') };
  return (
    <section aria-label={t('filter.title')} className={`surface ${classes['filters'] ?? ''}`}>
      <FilterFold
        set={filtersSet(search)}
        clearable={isNarrowed(search)}
        onClear={() => void navigate({ to: '/console/tickets', search: {} })}
      >
        <Group gap="lg" align="flex-end" className={classes['fields']}>
          <WordsField value={search.q ?? ''} onChange={(q) => change({ q })} />
          <NativeSelect
            label={t('filter.assignee')}
            value={search.assignee ?? ''}
            onChange={(event) => change({ assignee: event.currentTarget.value })}
            data={[
              any,
              { value: 'me', label: t('filter.mine') },
              { value: 'none', label: t('filter.nobody') },
              ...(agent === null ? [] : [{ value: agent.id, label: agent.name }]),
            ]}
          />
          <NativeSelect
            label={t('filter.category')}
            value={search.category ?? ''}
            onChange={(event) => change({ category: event.currentTarget.value })}
            data={[any, ...CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))]}
          />
          <NativeSelect
            label={t('filter.level')}
            value={search.level ?? ''}
            onChange={(event) => change({ level: event.currentTarget.value })}
            data={[
              any,
              ...LEVELS.map((level) => ({ value: String(level), label: t('ticket.levelShort', { level }) })),
            ]}
          />
          <NativeSelect
            label={t('filter.sort')}
            value={search.sort ?? ''}
            onChange={(event) => change({ sort: event.currentTarget.value })}
            data={[
              { value: '', label: t('filter.byDeadline') },
              { value: 'updatedAt', label: t('filter.byChange') },
              { value: 'createdAt', label: t('filter.byOpening') },
            ]}
          />
          <Checkbox
            label={t('filter.breached')}
            checked={search.breached === 'true'}
            onChange={(event) => change({ breached: event.currentTarget.checked ? 'true' : '' })}
            className={classes['broken']}
          />
        </Group>
        <GivenFilters search={search} assignee={agent?.name ?? null} onChange={change} />
        <Group gap="lg" mt="md">
          <ChipFilter
            label={t('filter.status')}
            all={STATUSES}
            value={statusOf(search)}
            nameOf={(status) => t(`status.${status}`)}
            onToggle={(one) =>
              changeFrom((now) => ({ status: toggled(statusOf(now), STATUSES, one) || ANY_STATUS }))
            }
          />
          <ChipFilter
            label={t('filter.priority')}
            all={PRIORITIES}
            value={search.priority}
            nameOf={(priority) => t(`priority.${priority}`)}
            onToggle={(one) => changeFrom((now) => ({ priority: toggled(now.priority, PRIORITIES, one) }))}
          />
          <ChipFilter
            label={t('filter.tier')}
            all={TIERS}
            value={search.tier}
            nameOf={(tier) => t(`tier.${tier}`)}
            onToggle={(one) => changeFrom((now) => ({ tier: toggled(now.tier, TIERS, one) }))}
          />
        </Group>
      </FilterFold>
    </section>
  );
}

/** The agent whose tickets are shown, where one has come for them; null for oneself and for nobody, who have names here. */
function useAgentOf({ assignee }: TicketSearch): { id: string; name: string } | null {
  const id = assignee === undefined || assignee === 'me' || assignee === 'none' ? null : assignee;
  const found = useQuery({ ...colleaguesQuery(id ?? ''), enabled: id !== null });
  if (id === null) return null;
  return { id, name: found.data?.find((one) => one.id === id)?.name ?? id };
}

function WordsField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const [text, type] = useTypedWords(value, onChange);
  return (
    <TextInput
      label={t('filter.words')}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      maxLength={200}
      type="search"
      className={classes['words']}
    />
  );
}
