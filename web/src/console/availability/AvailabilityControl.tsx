import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../api/words';
import { Instant } from '../../time/Instant';
import { useMe, useSetAvailability } from '../deskQueries';
import { AVAILABILITY_ICONS } from './AvailabilityDot';

const HOUR = 3_600_000;

/** Whether I get new tickets; away and off may end by themselves. */
export function AvailabilityControl(): React.JSX.Element | null {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const set = useSetAvailability('me');
  if (!me) return null;
  const Shape = AVAILABILITY_ICONS[me.availability];
  const say = (availability: Availability, hours: number | null): void =>
    set.mutate({
      availability,
      until: hours === null ? null : new Date(Date.now() + hours * HOUR).toISOString(),
    });
  return (
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
        <Menu.Item onClick={() => say('on', null)}>{t('availability.on')}</Menu.Item>
        <Menu.Item onClick={() => say('away', 1)}>{t('availability.awayHour')}</Menu.Item>
        <Menu.Item onClick={() => say('away', null)}>{t('availability.away')}</Menu.Item>
        <Menu.Item onClick={() => say('off', null)}>{t('availability.off')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
