import { useTranslation } from 'react-i18next';
import type { ExplainedClock, Segment } from '../../api/words';
import { briefly, span } from '../../time/formatting';
import { useNow } from '../../time/now';
import classes from './WhyStrip.module.css';

const KINDS = ['open', 'paused', 'closed'] as const;

/** Why the deadline is when it is: the time since the start, open, paused and closed, to scale. */
export function WhyStrip({ clock }: { clock: ExplainedClock }): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const start = Date.parse(clock.startedAt);
  const endOf = ({ to }: Segment): number => (to === null ? now : Date.parse(to));
  const end = Math.max(start + 1, ...clock.segments.map(endOf));
  const share = (from: number, to: number): number => (100 * (Math.max(from, to) - from)) / (end - start);
  const total = (kind: (typeof KINDS)[number]): number =>
    clock.segments
      .filter((segment) => segment.kind === kind)
      .reduce((sum, segment) => sum + Math.max(0, endOf(segment) - Date.parse(segment.from)), 0);
  const totals = KINDS.map((kind) => ({ kind, ms: total(kind) })).filter(
    ({ kind, ms }) => kind === 'open' || ms >= 1_000,
  );
  return (
    <figure className={classes['figure']}>
      <div className={classes['strip']} aria-hidden>
        {clock.segments.map((segment) => (
          <span
            key={`${segment.kind} ${segment.from}`}
            className={classes['segment']}
            data-kind={segment.kind}
            style={{ inlineSize: `${share(Date.parse(segment.from), endOf(segment))}%` }}
            title={`${t(`clocks.segment.${segment.kind}`)}: ${briefly(Date.parse(segment.from), now, i18n.language)} – ${
              segment.to === null ? '…' : briefly(Date.parse(segment.to), now, i18n.language)
            }`}
          />
        ))}
        {now < end && clock.stoppedAt === null && (
          <span className={classes['now']} style={{ insetInlineStart: `${share(start, now)}%` }} />
        )}
      </div>
      <figcaption className={classes['words']}>
        {totals.map(({ kind, ms }) => (
          <span key={kind} className={classes['key']} data-kind={kind}>
            {t(`clocks.segment.${kind}`)} <span className="numbers">{span(ms, i18n.language)}</span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
