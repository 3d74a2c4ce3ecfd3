import { BarChart } from '@mantine/charts';
import { useDirection } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BAND_COLOURS, BANDS, type Band } from './bands';
import classes from './WallPage.module.css';

export interface BandRow {
  name: string;
  bands: Record<Band, number>;
}

/** A row's height and what the axis takes, in px. */
const ROW = 34;
const AXIS = 34;

const LEFT_AXIS = { width: 92 };
/** Mantine moves an axis's words away from the bars as if it always stood on the left. */
const RIGHT_AXIS = {
  ...LEFT_AXIS,
  orientation: 'right',
  tick: { transform: 'translate(10, 0)', fontSize: 12, fill: 'currentColor' },
} as const;

/** The promises of some groups as stacked bars. Only to look at: the table beside it says the same in numbers. */
export function BandChart({ rows }: { rows: readonly BandRow[] }): React.JSX.Element {
  const { t } = useTranslation();
  const { dir } = useDirection();
  const rtl = dir === 'rtl';
  return (
    <div aria-hidden className={classes['chart']} dir="ltr">
      <BarChart
        h={rows.length * ROW + AXIS}
        data={rows.map(({ name, bands }) => ({ name, ...bands }))}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        series={BANDS.map((band) => ({ name: band, label: t(`wall.${band}`), color: BAND_COLOURS[band] }))}
        xAxisProps={{ allowDecimals: false, reversed: rtl }}
        yAxisProps={rtl ? RIGHT_AXIS : LEFT_AXIS}
        gridAxis="y"
        maxBarWidth={18}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
        tooltipAnimationDuration={0}
        textColor="dimmed"
      />
    </div>
  );
}

/** What the colours of the bars stand for. */
export function BandLegend(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <ul aria-hidden className={`plain-list ${classes['legend'] ?? ''}`}>
      {BANDS.map((band) => (
        <li key={band}>
          <span className={classes['swatch']} style={{ background: BAND_COLOURS[band] }} />
          {t(`wall.${band}`)}
        </li>
      ))}
    </ul>
  );
}
