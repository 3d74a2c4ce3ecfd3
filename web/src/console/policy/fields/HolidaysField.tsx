import { ActionIcon, Button, Checkbox, Group, Input, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIERS } from '../../../api/words';
import { useFault, usePolicyDraft } from '../draftContext';
import { valueAt, withValue } from '../documentPath';
import { holidayName } from '../holidayName';
import classes from './Fields.module.css';

/** Dates on which nothing is open; one may be added to every calendar at once. */
export function HolidaysField({ path, of }: { path: string; of: string }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { document, read, set, take } = usePolicyDraft();
  const fault = useFault(path);
  const [date, setDate] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const dates = datesOf(read(path));
  const add = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    if (date === '' || document === null) return;
    const places = everywhere ? EVERY_CALENDAR : [path];
    take(
      places.reduce(
        (next, place) => withValue(next, place, added(datesOf(valueAt(next, place)), date)),
        document,
      ),
    );
    setDate('');
  };
  return (
    <section aria-label={`${of}, ${t('policyForm.holidays')}`}>
      <Input.Label component="div" mb={4}>
        {t('policyForm.holidays')}
      </Input.Label>
      {dates.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('policyForm.noHolidays')}
        </Text>
      )}
      <ul className={classes['dates']}>
        {dates.map((one, index) => (
          <li key={`${one} ${index}`} className={classes['date']}>
            <span>{holidayName(one, i18n.language)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${of}: ${t('policyForm.remove', { what: holidayName(one, i18n.language) })}`}
              onClick={() =>
                set(
                  path,
                  dates.filter((_other, at) => at !== index),
                )
              }
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {fault !== undefined && <Input.Error mt={4}>{fault}</Input.Error>}
      <form onSubmit={add}>
        <Group gap="xs" mt="xs" align="flex-end">
          <TextInput
            type="date"
            label={t('policyForm.holiday')}
            aria-label={`${of}, ${t('policyForm.holiday')}`}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={date === ''}>
            {t('policyForm.addHoliday')}
          </Button>
        </Group>
        <Checkbox
          mt="xs"
          label={t('policyForm.everywhere')}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      </form>
    </section>
  );
}

const EVERY_CALENDAR = TIERS.flatMap((tier) => [
  `tiers.${tier}.calendar.holidays`,
  `tiers.${tier}.staffed.holidays`,
]);

function datesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function added(dates: readonly string[], date: string): string[] {
  return [...new Set([...dates, date])].sort();
}
