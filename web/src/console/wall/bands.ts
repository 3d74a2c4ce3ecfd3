import type { PromiseCounts } from '../../api/words';

/** By when a promise is due, the most urgent first; each ticket is in one. */
export const BANDS = ['late', 'in15m', 'in1h', 'in4h', 'today', 'later'] as const;
export type Band = (typeof BANDS)[number];

/** How each band is drawn; the numbers stand beside it, so that nothing depends on colour alone. */
export const BAND_COLOURS: Record<Band, string> = {
  late: 'var(--wall-late)',
  in15m: 'var(--wall-in15m)',
  in1h: 'var(--wall-in1h)',
  in4h: 'var(--wall-in4h)',
  today: 'var(--wall-today)',
  later: 'var(--wall-later)',
};

/** The report counts what is due sooner with what is due later; bands part them. */
export function bandsOf({
  open,
  late,
  dueIn15m,
  dueIn1h,
  dueIn4h,
  dueToday,
}: PromiseCounts): Record<Band, number> {
  // The day may end before four hours are over.
  const counted = Math.max(dueIn4h, dueToday);
  return {
    late,
    in15m: dueIn15m,
    in1h: dueIn1h - dueIn15m,
    in4h: dueIn4h - dueIn1h,
    today: counted - dueIn4h,
    later: open - late - counted,
  };
}
