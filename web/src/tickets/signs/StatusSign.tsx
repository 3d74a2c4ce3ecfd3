import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconLock,
  IconMessageQuestion,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../api/words';
import { Sign, type Tone } from './Sign';
import { statusWord } from './statusWord';

const LOOKS: Record<Status, { tone: Tone; icon: Icon }> = {
  open: { tone: 'blue', icon: IconCircleDashed },
  'in-progress': { tone: 'blue', icon: IconCircleDot },
  'awaiting-response': { tone: 'soon', icon: IconMessageQuestion },
  resolved: { tone: 'calm', icon: IconCircleCheck },
  closed: { tone: 'quiet', icon: IconLock },
};

interface Props {
  status: Status;
  reader: 'customer' | 'staff';
}

/** Where a ticket stands. */
export function StatusSign({ status, reader }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return <Sign {...LOOKS[status]}>{statusWord(status, reader, t)}</Sign>;
}
