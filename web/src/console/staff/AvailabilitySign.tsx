import { IconCircleCheck, IconMoonStars, IconPlayerPause, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../api/words';
import { Sign, type Tone } from '../../tickets/signs/Sign';

const LOOKS: Record<Availability, { tone: Tone; icon: Icon }> = {
  on: { tone: 'calm', icon: IconCircleCheck },
  away: { tone: 'soon', icon: IconPlayerPause },
  off: { tone: 'quiet', icon: IconMoonStars },
};

/** Whether somebody gets new tickets. */
export function AvailabilitySign({ availability }: { availability: Availability }): React.JSX.Element {
  const { t } = useTranslation();
  return <Sign {...LOOKS[availability]}>{t(`availability.${availability}`)}</Sign>;
}
