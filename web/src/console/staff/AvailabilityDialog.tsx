import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { Agent, Availability } from '../../api/words';
import { usePerson } from '../../session/session';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { MomentField } from '../../time/MomentField';
import { useSetAvailability } from '../deskQueries';
import { BACK, ColleagueSelect } from '../ticket/ColleagueSelect';

interface Props {
  agent: Agent;
  /** What is chosen at first; absent = as it is. */
  chosen?: Availability;
  onClose: () => void;
}

const AVAILABILITIES = ['on', 'away', 'off'] as const satisfies Availability[];

/** Whether somebody is there; for an absence until when, and who stands in. */
export function AvailabilityDialog({ agent, chosen, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const me = usePerson();
  const set = useSetAvailability(agent.id);
  const [availability, setAvailability] = useState<Availability>(chosen ?? agent.availability);
  const [until, setUntil] = useState(agent.availabilityUntil ?? '');
  const [deputyId, setDeputyId] = useState(agent.deputyId ?? BACK);
  const absent = availability !== 'on';
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    set.mutate(
      {
        availability,
        until: absent && until !== '' ? until : null,
        deputyId: absent && deputyId !== BACK ? deputyId : null,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={agent.id === me.id ? t('staff.mine') : t('staff.availabilityOf', { name: agent.name })}
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
              <ColleagueSelect
                label={t('staff.deputy')}
                description={t('staff.deputyHelp')}
                value={deputyId}
                onChange={setDeputyId}
                nobody={t('staff.nobody')}
                without={agent.id}
                full
                later
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
