import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LiveReport } from '../../api/words';
import { span } from '../../time/formatting';
import { useNow } from '../../time/now';
import type { TicketSearch } from '../tickets/ticketSearch';
import { IN_HAND } from '../tickets/ticketSearch';
import { minutesUntil } from './wallSearch';
import classes from './WallPage.module.css';

type Tone = 'late' | 'soon' | 'calm';

/** The numbers that one looks for first; each leads to its tickets. */
export function PromiseTiles({ report }: { report: LiveReport }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { tickets } = report;
  const waitingFor = tickets.waitingSince === null ? null : now - Date.parse(tickets.waitingSince);
  return (
    <div className={classes['tiles']}>
      <Tile name={t('wall.late')} value={tickets.late} tone="late" search={{ late: 'true' }} />
      <Tile name={t('wall.in15m')} value={tickets.dueIn15m} tone="late" search={{ dueWithin: '15' }} />
      <Tile name={t('wall.in1h')} value={tickets.dueIn1h} tone="soon" search={{ dueWithin: '60' }} />
      <Tile name={t('wall.in4h')} value={tickets.dueIn4h} tone="calm" search={{ dueWithin: '240' }} />
      <Tile
        name={t('wall.today')}
        value={tickets.dueToday}
        tone="calm"
        search={{ dueWithin: minutesUntil(report.todayUntil, now) }}
      />
      <Tile
        name={t('wall.waiting')}
        value={tickets.unassigned}
        tone="soon"
        search={{ status: IN_HAND, assignee: 'none' }}
        more={
          waitingFor === null
            ? null
            : t('wall.waitingFor', { span: span(Math.max(waitingFor, 0), i18n.language) })
        }
      />
    </div>
  );
}

interface TileProps {
  name: string;
  value: number;
  tone: Tone;
  search: TicketSearch;
  more?: string | null;
}

function Tile({ name, value, tone, search, more }: TileProps): React.JSX.Element {
  const { i18n } = useTranslation();
  return (
    <Link
      to="/console/tickets"
      search={search}
      className={`surface ${classes['tile'] ?? ''}`}
      data-tone={value > 0 ? tone : 'none'}
      data-row
    >
      <span className={classes['tileName']}>{name}</span>
      <span className={`numbers ${classes['tileValue'] ?? ''}`}>{value.toLocaleString(i18n.language)}</span>
      {more && <span className={`numbers ${classes['tileMore'] ?? ''}`}>{more}</span>}
    </Link>
  );
}
