import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { Clock } from '../../api/words';
import type { Tone } from '../../tickets/signs/Sign';

/** How a clock that is over looks. */
export const CLOCK_STATE_LOOKS: Record<Clock['state'], { tone: Tone; icon: Icon }> = {
  running: { tone: 'blue', icon: IconClock },
  paused: { tone: 'quiet', icon: IconPlayerPause },
  met: { tone: 'calm', icon: IconCircleCheck },
  breached: { tone: 'late', icon: IconAlertTriangle },
  cancelled: { tone: 'quiet', icon: IconCircleX },
};
