import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../../time/weeklyHours';
import { textOf } from '../documentPath';
import { useFault, useFields } from '../draftContext';
import classes from './Fields.module.css';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FIRST: [string, string] = ['09:00', '17:00'];

/** The hours of each weekday. @param path of `weekly`, which has an object */
export function WeekField({ path, of }: { path: string; of: string }): React.JSX.Element {
  const { t } = useTranslation();
  const { faults } = useFields();
  // Of the week as a whole; an interval's own faults stand beside it.
  const whole = faults.find(({ field }) => field === path)?.message;
  return (
    <div role="group" aria-label={`${of}, ${t('policyForm.week')}`}>
      {DAYS.map((day) => (
        <Day key={day} path={`${path}.${day}`} day={day} of={of} />
      ))}
      {whole !== undefined && <Input.Error>{whole}</Input.Error>}
      <Input.Description mt={6}>{t('policyForm.midnight')}</Input.Description>
    </div>
  );
}

function Day({ path, day, of }: { path: string; day: number; of: string }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { read, set } = useFields();
  const stored = read(path);
  const intervals = Array.isArray(stored) ? (stored as unknown[]) : [];
  const name = weekdayName(day, i18n.language);
  const change = (next: unknown[]): void => set(path, next.length === 0 ? undefined : next);
  return (
    <div className={classes['day']} role="group" aria-label={`${of}, ${name}`}>
      <Text fw={600} className={classes['name'] ?? ''}>
        {name}
      </Text>
      <Stack gap={4}>
        {intervals.length === 0 && (
          <Text c="dimmed" className={classes['name'] ?? ''}>
            {t('policyForm.closed')}
          </Text>
        )}
        {intervals.map((_interval, index) => (
          <Interval
            // Intervals have no name but their place.
            key={index}
            path={`${path}.${index}`}
            of={`${of}, ${name}`}
            onRemove={() => change(intervals.filter((_other, at) => at !== index))}
          />
        ))}
      </Stack>
      <Button
        size="compact-sm"
        mt={5}
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={`${of}, ${name}: ${t('policyForm.addHours')}`}
        onClick={() => change([...intervals, after(intervals.at(-1))])}
      >
        {t('policyForm.add')}
      </Button>
    </div>
  );
}

function Interval({ path, of, onRemove }: { path: string; of: string; onRemove: () => void }) {
  const { t } = useTranslation();
  const { read, set } = useFields();
  const fault = useFault(path);
  const id = useId();
  const [from, to] = [textOf(read(`${path}.0`)), textOf(read(`${path}.1`))];
  const field = (at: 0 | 1, label: string, value: string): React.JSX.Element => (
    <TextInput
      className={classes['time'] ?? ''}
      size="sm"
      aria-label={`${of}, ${label}`}
      aria-describedby={fault === undefined ? undefined : id}
      value={value}
      onChange={(event) => set(`${path}.${at}`, event.currentTarget.value)}
      error={fault !== undefined}
      maxLength={5}
      placeholder="00:00"
      dir="ltr"
    />
  );
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        {field(0, t('policyForm.from'), from)}
        <span aria-hidden>–</span>
        {field(1, t('policyForm.to'), to)}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${of}: ${t('policyForm.remove', { what: `${from}–${to}` })}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {fault !== undefined && <Input.Error id={id}>{fault}</Input.Error>}
    </div>
  );
}

/** What an added interval begins with: the usual day, or what is left of one. */
function after(last: unknown): [string, string] {
  const end: unknown = Array.isArray(last) ? last[1] : undefined;
  return typeof end === 'string' ? [end, '24:00'] : FIRST;
}
