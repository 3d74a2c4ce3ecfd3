import { Button, Group, Modal, NativeSelect, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { Agent } from '../../api/words';
import { ReadNotice } from '../../tickets/ReadNotice';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Instant } from '../../time/Instant';
import { MomentField } from '../../time/MomentField';
import { RotationForm } from './RotationForm';
import { Shifts } from './Shifts';
import { useSchedule, useWriteSchedule, UNMADE, type OnCallLevel, type Schedule } from './staffQueries';

interface Props {
  level: OnCallLevel;
  colleagues: readonly Agent[];
  onClose: () => void;
}

/** Who stands in at a level, and whose the next weeks are. */
export function ScheduleDialog({ level, colleagues, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const schedule = useSchedule(level);
  const write = useWriteSchedule();
  const able = colleagues.filter((one) => one.active && one.level >= level);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('schedule.title', { level })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      {schedule.isPending && <Skeleton height={260} />}
      <ReadNotice of={schedule} />
      {schedule.data && (
        <Stack gap="lg">
          {schedule.data.version !== UNMADE && (
            <>
              <section aria-labelledby="stand-ins">
                <Title order={3} size="h6" id="stand-ins">
                  {t('schedule.standIns')}
                </Title>
                {schedule.data.overrides.length === 0 && <Text c="dimmed">{t('schedule.none')}</Text>}
                <ul className="plain-list">
                  {schedule.data.overrides.map(({ id, agent, from, until }) => (
                    <li key={id}>
                      <Group justify="space-between" py={4}>
                        <span>
                          <Text component="span" fw={600}>
                            {agent.name ?? agent.id}
                          </Text>{' '}
                          · <Instant at={from} /> – <Instant at={until} />
                        </span>
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t('schedule.takeAwayNamed', { name: agent.name ?? agent.id })}
                          disabled={write.isPending}
                          onClick={() =>
                            write.mutate({
                              do: 'take-away',
                              level,
                              seen: schedule.data.version,
                              overrideId: id,
                            })
                          }
                        >
                          {t('schedule.takeAway')}
                        </Button>
                      </Group>
                    </li>
                  ))}
                </ul>
              </section>
              <StandInForm
                colleagues={able}
                busy={write.isPending}
                onAdd={(body, added) =>
                  write.mutate(
                    { do: 'stand-in', level, seen: schedule.data.version, body },
                    { onSuccess: added },
                  )
                }
              />
            </>
          )}
          {write.error && <RefusalNotice error={write.error} />}
          <RotationForm
            // What somebody else has changed of it is shown, and what was not saved is begun anew; who stands in is no part of it.
            key={planOf(schedule.data)}
            schedule={schedule.data}
            colleagues={able}
            busy={write.isPending}
            onSave={(body) => write.mutate({ do: 'plan', level, seen: schedule.data.version, body })}
          />
          {schedule.data.version !== UNMADE && <Shifts level={level} />}
        </Stack>
      )}
    </Modal>
  );
}

/** What the form of a rotation has begun with. */
function planOf({ rotation, handover, zone, startsOn }: Schedule): string {
  return JSON.stringify([rotation.map(({ id }) => id), handover.weekday, handover.time, zone, startsOn]);
}

interface FormProps {
  colleagues: readonly Agent[];
  busy: boolean;
  onAdd: (body: { agentId: string; from: string; until: string }, added: () => void) => void;
}

function StandInForm({ colleagues, busy, onAdd }: FormProps): React.JSX.Element {
  const { t } = useTranslation();
  const [agentId, setAgentId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const whole = agentId !== '' && from !== '' && until !== '';
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    if (!whole) return;
    onAdd({ agentId, from, until }, () => {
      setAgentId('');
      setFrom('');
      setUntil('');
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <NativeSelect
          label={t('schedule.who')}
          value={agentId}
          onChange={(event) => setAgentId(event.currentTarget.value)}
          data={[
            { value: '', label: t('schedule.choose') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {/* Side by side on a phone, their times would be cut off. */}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <MomentField label={t('schedule.from')} value={from} onChange={setFrom} />
          <MomentField label={t('schedule.until')} value={until} onChange={setUntil} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" disabled={!whole} loading={busy}>
            {t('schedule.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
