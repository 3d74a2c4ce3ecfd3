import { ActionIcon, Button, Group, Input, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoval } from '../../keyboard/useRemoval';
import { holidayName } from '../holidayName';
import classes from './Fields.module.css';

interface Props {
  /** Whose days they are, told to who hears a label alone. */
  of: string;
  dates: readonly string[];
  fault: string | undefined;
  onAdd: (date: string) => void;
  /** Takes the one at this place off. */
  onRemove: (place: number) => void;
}

/** Dates on which nothing is open. No form of its own: it stands within others. */
export function HolidayDates({ of, dates, fault, onAdd, onRemove }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [date, setDate] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const leave = useRemoval(list, () => field.current);
  const add = (): void => {
    if (date === '') return;
    onAdd(date);
    setDate('');
  };
  return (
    <>
      <Input.Label component="div" mb={4}>
        {t('policyForm.holidays')}
      </Input.Label>
      {dates.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('policyForm.noHolidays')}
        </Text>
      )}
      <ul ref={list} className={classes['dates']}>
        {dates.map((one, place) => (
          <li key={`${one} ${place}`} className={classes['date']}>
            <span>{holidayName(one, i18n.language)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${of}: ${t('policyForm.remove', { what: holidayName(one, i18n.language) })}`}
              onClick={() => {
                onRemove(place);
                leave(place);
              }}
              data-removes
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {fault !== undefined && <Input.Error mt={4}>{fault}</Input.Error>}
      <Group gap="xs" mt="xs" align="flex-end">
        <TextInput
          ref={field}
          type="date"
          label={t('policyForm.holiday')}
          aria-label={`${of}, ${t('policyForm.holiday')}`}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It adds the date, and does not send the form around.
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" disabled={date === ''} onClick={add}>
          {t('policyForm.addHoliday')}
        </Button>
      </Group>
    </>
  );
}
