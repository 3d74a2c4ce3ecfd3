import { IconCircleFilled, IconMoonStars, IconPlayerPauseFilled, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../api/words';

export const AVAILABILITY_ICONS: Record<Availability, Icon> = {
  on: IconCircleFilled,
  away: IconPlayerPauseFilled,
  off: IconMoonStars,
};

const COLOURS: Record<Availability, string> = {
  on: 'var(--desk-calm)',
  away: 'var(--desk-soon)',
  off: 'var(--desk-quiet)',
};

/** Whether a colleague is there, in one sign: a shape of its own for each, not a colour alone. */
export function AvailabilityDot({ availability }: { availability: Availability }): React.JSX.Element {
  const { t } = useTranslation();
  const Shape = AVAILABILITY_ICONS[availability];
  const name = t(`availability.${availability}`);
  return (
    <span title={name}>
      <Shape size={12} aria-hidden color={COLOURS[availability]} />
      <span className="unseen">{name}</span>
    </span>
  );
}
