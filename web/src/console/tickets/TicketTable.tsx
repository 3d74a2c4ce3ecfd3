import { useWindowVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { useNarrow } from '../../design/useNarrow';
import { moveRowsBy } from '../keyboard/moveFocus';
import { TicketRow } from './TicketRow';
import classes from './TicketsPage.module.css';

interface Props {
  tickets: readonly TicketSummary[];
  /** There are more than these. */
  more: boolean;
  onMore: () => void;
}

/** A row's height in px, and a card's, until it has been measured. */
const ROW = 58;
const CARD = 116;
/** Rows drawn beyond what is seen. */
const OVERSCAN = 8;
/** More is asked for when so few rows are left below. */
const AHEAD = 40;

/**
 * Tickets in rows, however many: only those in view are drawn, and more are read before the end is reached.
 * The row that has the focus stays drawn wherever one scrolls, so that the keyboard goes on from it.
 */
export function TicketTable({ tickets, more, onMore }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const place = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => setTop((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    // What stands above may grow and fold as well.
    const heights = new ResizeObserver(measure);
    heights.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      heights.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  const rows = useWindowVirtualizer({
    count: tickets.length,
    estimateSize: () => (narrow ? CARD : ROW),
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => tickets[index]?._id ?? index,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (focused === null || focused >= tickets.length || drawn.includes(focused)) return drawn;
      return [...drawn, focused].sort((a, b) => a - b);
    },
  });
  const drawn = rows.getVirtualItems();
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => {
    if (more && last >= tickets.length - AHEAD) onMore();
  }, [last, more, onMore, tickets.length]);

  const first = rows.range?.startIndex ?? 0;
  const latest = useRef({ focused, first, count: tickets.length });
  useEffect(() => {
    latest.current = { focused, first, count: tickets.length };
  });
  useEffect(
    () =>
      moveRowsBy((step) => {
        const { focused: from, first: seen, count } = latest.current;
        const inside = place.current?.contains(document.activeElement) ?? false;
        const next = inside && from !== null ? from + step : step === 1 ? seen : count - 1;
        if (next < 0 || next >= count) return;
        // The row of the focus is always drawn; it is drawn now, since the next key is meant for it.
        flushSync(() => setFocused(next));
        rowLink(place.current, next)?.focus({ preventScroll: true });
        rows.scrollToIndex(next, { align: 'auto' });
      }),
    [rows],
  );

  return (
    <div
      className={`surface ${classes['frame'] ?? ''}`}
      // Cards are as wide as the page: there is nothing to scroll to.
      tabIndex={narrow ? undefined : 0}
      role="region"
      aria-label={t('list.title')}
    >
      {/* The roles are said: not every browser takes for a table what is drawn as cards. */}
      <table role="table" className={classes['table']} aria-rowcount={more ? -1 : tickets.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <Head>{t('list.ticket')}</Head>
            <Head>{t('filter.status')}</Head>
            <Head>{t('filter.priority')}</Head>
            <Head>{t('filter.tier')}</Head>
            <Head>{t('filter.assignee')}</Head>
            <Head>{t('list.deadline')}</Head>
            <Head>{t('list.changed')}</Head>
          </tr>
        </thead>
        <tbody
          ref={place}
          role="rowgroup"
          onFocus={({ target }) => {
            const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
            if (index !== undefined) setFocused(Number(index));
          }}
        >
          {/* Flat: in a list of lists a row would be another one for each place that it is drawn at, and lose the focus. */}
          {drawn.flatMap((item, at) => {
            const ticket = tickets[item.index];
            if (!ticket) return [];
            const before = drawn[at - 1];
            const gap = item.start - (before ? before.end : rows.options.scrollMargin);
            return [
              <Gap key={`before ${item.key}`} height={gap} />,
              <TicketRow key={item.key} ref={rows.measureElement} index={item.index} ticket={ticket} />,
            ];
          })}
          <Gap
            key="end"
            height={
              rows.getTotalSize() -
              ((drawn.at(-1)?.end ?? rows.options.scrollMargin) - rows.options.scrollMargin)
            }
          />
        </tbody>
      </table>
    </div>
  );
}

function Head({ children }: { children: string }): React.JSX.Element {
  return (
    <th role="columnheader" scope="col">
      {children}
    </th>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }): React.JSX.Element | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes['gap']}>
      <td colSpan={7} style={{ height }} />
    </tr>
  );
}

function rowLink(place: HTMLElement | null, index: number): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`) ?? null;
}
