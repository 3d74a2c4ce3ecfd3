import { useTranslation } from 'react-i18next';
import { briefly, dayAndTime, relatively } from './formatting';
import { useNow } from './now';

interface Props {
  at: string;
  /** `full` names day, time and zone; `brief` leaves out what goes without saying; `ago` is relative. */
  as?: 'full' | 'brief' | 'ago';
}

/** An instant in the reader's zone; the full one, with the zone, is always a hover away. */
export function Instant({ at, as = 'full' }: Props): React.JSX.Element {
  const { i18n } = useTranslation();
  const now = useNow();
  const instant = Date.parse(at);
  const full = dayAndTime(instant, i18n.language);
  const shown =
    as === 'full'
      ? full
      : as === 'brief'
        ? briefly(instant, now, i18n.language)
        : relatively(instant, now, i18n.language);
  return (
    <time dateTime={at} title={full} className="numbers">
      {shown}
    </time>
  );
}
