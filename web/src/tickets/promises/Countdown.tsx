import {
  IconAlertTriangle,
  IconClock,
  IconHourglassLow,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../../api/words';
import { dayAndTime, span } from '../../time/formatting';
import { useNow } from '../../time/now';
import { Sign, type Tone } from '../signs/Sign';
import { urgencyOf, type Urgency } from './openPromise';

const LOOKS: Record<Urgency, { tone: Tone; icon: Icon }> = {
  calm: { tone: 'calm', icon: IconClock },
  soon: { tone: 'soon', icon: IconHourglassLow },
  late: { tone: 'late', icon: IconAlertTriangle },
  paused: { tone: 'quiet', icon: IconPlayerPause },
};

/** What is left of a promise, ticking; past its deadline by how much it is late. */
export function Countdown({ clock }: { clock: Clock }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const urgency = urgencyOf(clock, now);
  const deadline = Date.parse(clock.deadline);
  const length = span(deadline - now, i18n.language);
  const text =
    urgency === 'paused'
      ? t('promise.paused')
      : urgency === 'late'
        ? t('promise.late', { span: length })
        : t('promise.left', { span: length });
  return (
    <span title={dayAndTime(deadline, i18n.language)} className="numbers">
      <Sign {...LOOKS[urgency]}>{text}</Sign>
    </span>
  );
}
