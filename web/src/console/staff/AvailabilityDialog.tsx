import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { Agent, Availability } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { MomentField } from '../../time/MomentField';
import { useSetAvailability } from '../deskQueries';

interface Props {
  agent: Agent;
  colleagues: readonly Agent[];
  onClose: () => void;
}

const AVAILABILITIES = ['on', 'away', 'off'] as const satisfies Availability[];
const NOBODY = '';

/** Whether somebody is there; for an absence until when, and who stands in. */
export function AvailabilityDialog({ agent, colleagues, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const set = useSetAvailability(agent.id);
  const [availability, setAvailability] = useState<Availability>(agent.availability);
  const [until, setUntil] = useState(agent.availabilityUntil ?? '');
  const [deputyId, setDeputyId] = useState(agent.deputyId ?? NOBODY);
  const absent = availability !== 'on';
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    set.mutate(
      {
        availability,
        until: absent && until !== '' ? until : null,
        deputyId: absent && deputyId !== NOBODY ? deputyId : null,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('staff.availabilityOf', { name: agent.name })}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <NativeSelect
            label={t('staff.availability')}
            value={availability}
            onChange={(event) =>
              setAvailability(AVAILABILITIES.find((one) => one === event.currentTarget.value) ?? availability)
            }
            data={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))}
            data-autofocus
          />
          {absent && (
            <>
              <MomentField label={t('staff.back')} value={until} onChange={setUntil} />
              <NativeSelect
                label={t('staff.deputy')}
                description={t('staff.deputyHelp')}
                value={deputyId}
                onChange={(event) => setDeputyId(event.currentTarget.value)}
                data={[
                  { value: NOBODY, label: t('staff.nobody') },
                  ...colleagues
                    .filter((one) => one.active && one.id !== agent.id)
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </>
          )}
          {set.error && <RefusalNotice error={set.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {t('staff.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
