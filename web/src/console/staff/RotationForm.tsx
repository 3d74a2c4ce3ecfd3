import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { Agent } from '../../api/words';
import { weekdayName } from '../../time/weeklyHours';
import { useMoving } from '../keyboard/useMoving';
import { useRemoval } from '../keyboard/useRemoval';
import type { Schedule } from './staffQueries';

interface Props {
  schedule: Schedule;
  /** Who may have the duty. */
  colleagues: readonly Agent[];
  busy: boolean;
  onSave: (body: components['schemas']['OnCallBody']) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Whose weeks follow each other, and when one hands over to the next. */
export function RotationForm({ schedule, colleagues, busy, onSave }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [rotation, setRotation] = useState(schedule.rotation.map(({ id }) => id));
  const [weekday, setWeekday] = useState(schedule.handover.weekday);
  const [time, setTime] = useState(schedule.handover.time);
  const [zone, setZone] = useState(schedule.zone);
  const [startsOn, setStartsOn] = useState(schedule.startsOn);
  const list = useRef<HTMLOListElement>(null);
  const takeIn = useRef<HTMLSelectElement>(null);
  const leave = useRemoval(list, () => takeIn.current);
  const names = new Map([...schedule.rotation, ...colleagues].map(({ id, name }) => [id, name ?? id]));
  const moved = useMoving(list);
  const move = (from: number, to: number): void => {
    const next = [...rotation];
    next.splice(to, 0, ...next.splice(from, 1));
    setRotation(next);
    moved.say(to, to < from ? 'earlier' : 'later');
  };
  const atPlace = moved.place === null ? undefined : rotation[moved.place];
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    onSave({ rotation, zone: zone.trim(), startsOn, handover: { weekday, time } });
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby="rotation">
      <Stack gap="sm">
        <Title order={3} size="h6" id="rotation">
          {t('schedule.rotation')}
        </Title>
        {rotation.length === 0 && <Text c="dimmed">{t('schedule.noRotation')}</Text>}
        <div role="status" className="unseen">
          {moved.place !== null &&
            atPlace !== undefined &&
            t('schedule.moved', {
              name: names.get(atPlace) ?? atPlace,
              place: moved.place + 1,
              all: rotation.length,
            })}
        </div>
        <ol ref={list} className="plain-list">
          {rotation.map((id, index) => {
            const name = names.get(id) ?? id;
            return (
              <li key={id}>
                <Group justify="space-between" py={3}>
                  <span>
                    <span className="numbers">{index + 1}.</span> {name}
                  </span>
                  <Group gap={4}>
                    <ActionIcon
                      variant="default"
                      aria-label={t('schedule.earlier', { name })}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                      data-moves="earlier"
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={t('schedule.later', { name })}
                      disabled={index === rotation.length - 1}
                      onClick={() => move(index, index + 1)}
                      data-moves="later"
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={t('schedule.takeOff', { name })}
                      onClick={() => {
                        setRotation(rotation.filter((one) => one !== id));
                        moved.forget();
                        leave(index);
                      }}
                      data-removes
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Group>
              </li>
            );
          })}
        </ol>
        <NativeSelect
          ref={takeIn}
          label={t('schedule.takeIn')}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value === '') return;
            setRotation([...rotation, event.currentTarget.value]);
            moved.forget();
          }}
          data={[
            { value: '', label: t('schedule.choose') },
            ...colleagues
              .filter(({ id }) => !rotation.includes(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Group grow align="flex-end">
          <NativeSelect
            label={t('schedule.handover')}
            value={weekday}
            onChange={(event) => setWeekday(Number(event.currentTarget.value))}
            data={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, i18n.language) }))}
          />
          <TextInput
            label={t('schedule.time')}
            type="time"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </Group>
        <Group grow align="flex-end">
          <TextInput
            label={t('schedule.zone')}
            value={zone}
            onChange={(event) => setZone(event.currentTarget.value)}
            dir="ltr"
          />
          <TextInput
            label={t('schedule.startsOn')}
            type="date"
            value={startsOn}
            onChange={(event) => setStartsOn(event.currentTarget.value)}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={busy}>
            {t('schedule.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
