import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronsUp,
  IconMinus,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../api/words';
import { Sign, type Tone } from './Sign';

const LOOKS: Record<Priority, { tone: Tone; icon: Icon }> = {
  low: { tone: 'quiet', icon: IconChevronDown },
  medium: { tone: 'quiet', icon: IconMinus },
  high: { tone: 'soon', icon: IconChevronsUp },
  critical: { tone: 'late', icon: IconAlertTriangle },
};

/** How much depends on it. */
export function PrioritySign({ priority }: { priority: Priority }): React.JSX.Element {
  const { t } = useTranslation();
  return <Sign {...LOOKS[priority]}>{t(`priority.${priority}`)}</Sign>;
}
