import { Button, CloseButton, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Instant } from '../../time/Instant';
import { useMe, useSetAvailability } from '../deskQueries';
import { AVAILABILITY_ICONS } from './AvailabilityDot';
import { AvailabilityDialog } from '../staff/AvailabilityDialog';
import { useCommands } from '../keyboard/commands';
import classes from './AvailabilityControl.module.css';

const HOUR = 3_600_000;

/** Whether I get new tickets; away and off may end by themselves. */
export function AvailabilityControl(): React.JSX.Element | null {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const set = useSetAvailability('me');
  const say = (availability: Availability, hours: number | null): void =>
    set.mutate({
      availability,
      until: hours === null ? null : new Date(Date.now() + hours * HOUR).toISOString(),
    });
  const [planning, setPlanning] = useState(false);
  const choices = [
    { id: 'on', name: t('availability.on'), icon: AVAILABILITY_ICONS.on, run: () => say('on', null) },
    {
      id: 'awayHour',
      name: t('availability.awayHour'),
      icon: AVAILABILITY_ICONS.away,
      run: () => say('away', 1),
    },
    { id: 'away', name: t('availability.away'), icon: AVAILABILITY_ICONS.away, run: () => say('away', null) },
    { id: 'off', name: t('availability.off'), icon: AVAILABILITY_ICONS.off, run: () => say('off', null) },
    {
      id: 'absence',
      name: t('availability.absence'),
      icon: AVAILABILITY_ICONS.away,
      run: () => setPlanning(true),
    },
  ];
  useCommands(me ? choices : []);
  if (!me) return null;
  const Shape = AVAILABILITY_ICONS[me.availability];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            loading={set.isPending}
            leftSection={
              <Shape size={13} aria-hidden color={me.availability === 'on' ? '#8ed3ae' : undefined} />
            }
          >
            {t(`availability.${me.availability}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {t('availability.load', { load: me.load, count: me.capacity })}
            {me.availabilityUntil && (
              <>
                <br />
                {t('availability.until')} <Instant at={me.availabilityUntil} as="brief" />
              </>
            )}
          </Menu.Label>
          {choices.map(({ id, name, run }) => (
            <Menu.Item key={id} onClick={run}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {planning && (
        <AvailabilityDialog
          agent={me}
          // Whoever plans an absence is not here for it.
          {...(me.availability === 'on' ? { chosen: 'away' as const } : {})}
          onClose={() => setPlanning(false)}
        />
      )}
      {set.error && (
        <div className={classes['refused']}>
          <RefusalNotice error={set.error} onRetry={() => set.mutate(set.variables)} />
          <CloseButton
            size="sm"
            className={classes['close']}
            aria-label={t('page.close')}
            onClick={() => set.reset()}
          />
        </div>
      )}
    </>
  );
}
