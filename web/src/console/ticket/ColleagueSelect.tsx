import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../api/words';
import { usePerson } from '../../session/session';
import { AvailabilityDot } from '../availability/AvailabilityDot';
import { useColleagues } from '../deskQueries';

interface Props {
  label: string;
  /** An agent's id, or BACK. */
  value: string;
  onChange: (value: string) => void;
  description?: string;
  /** What it is called to choose nobody; absent = routing finds somebody. */
  nobody?: string;
  /** Who is not chosen from. */
  without?: string;
  /** Also who has no room for another ticket. */
  full?: boolean;
  /** Something before it has the focus at first. */
  later?: boolean;
}

/** Nobody: routing finds somebody. */
export const BACK = '';
/** A select has no empty value of its own. */
const ROUTING = ' ';
const TYPING = 150;

/** Somebody by name, with whether they are there and how much they have in hand; or nobody in particular. */
export function ColleagueSelect(props: Props): React.JSX.Element {
  const { label, value, onChange, description, without, full = false, later = false } = props;
  const { t } = useTranslation();
  const nobody = props.nobody ?? t('assign.back');
  const me = usePerson();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const [settled] = useDebouncedValue(words, TYPING);
  const nameOf = ({ id, name }: Colleague): string => (id === me.id ? t('assign.meNamed', { name }) : name);
  const everybody = useColleagues('');
  const standing = chosen ?? everybody.data?.find(({ id }) => id === value);
  // What stands in the field once somebody is chosen is their name as it is shown, and no search.
  const names = [nobody, ...(standing ? [nameOf(standing)] : [])];
  const query = names.includes(settled) ? '' : settled;
  const found = (useColleagues(query).data ?? []).filter(({ id }) => id !== without);
  const known = new Map([...(everybody.data ?? []), ...found].map((one) => [one.id, one]));
  if (chosen) known.set(chosen.id, chosen);
  const others = found.filter(({ id }) => id !== me.id);
  const mine = found.filter(({ id }) => id === me.id);
  const shown = [...mine, ...others];
  const selected = chosen ?? known.get(value);
  const listed = selected && !shown.some(({ id }) => id === selected.id) ? [...shown, selected] : shown;
  return (
    <Select
      label={label}
      description={description}
      searchable
      // Opened by a key or a press: Escape in a dialog that has just appeared closes the dialog.
      openOnFocus={false}
      allowDeselect={false}
      value={value === BACK ? ROUTING : value}
      onChange={(next) => {
        setChosen(next === null || next === ROUTING ? null : (known.get(next) ?? null));
        onChange(next === null || next === ROUTING ? BACK : next);
      }}
      searchValue={words}
      onSearchChange={setWords}
      // The API has found them: also by the beginning of a family name.
      filter={({ options }) => options}
      maxDropdownHeight={300}
      nothingFoundMessage={t('desk.nothingFound')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={[
        { value: ROUTING, label: nobody },
        ...listed.map((one) => ({
          value: one.id,
          label: nameOf(one),
          disabled: !full && one.load >= one.capacity,
        })),
      ]}
      renderOption={({ option }) => {
        const one = known.get(option.value);
        return one ? <Choice name={option.label} colleague={one} /> : <span>{option.label}</span>;
      }}
      data-autofocus={!later || undefined}
    />
  );
}

function Choice({ name, colleague }: { name: string; colleague: Colleague }): React.JSX.Element {
  const { t } = useTranslation();
  const { level, availability, load, capacity } = colleague;
  return (
    <Group gap="sm" wrap="nowrap" w="100%">
      <AvailabilityDot availability={availability} />
      <span style={{ flex: 1 }}>
        {name}
        <Text component="span" size="sm" c="dimmed">
          {' '}
          · {t('ticket.levelShort', { level })}
        </Text>
      </span>
      <Text component="span" size="sm" c="dimmed" className="numbers">
        {load >= capacity ? t('assign.full') : t('assign.load', { load, capacity })}
      </Text>
    </Group>
  );
}
