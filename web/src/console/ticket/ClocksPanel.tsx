import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExplainedClock, Ticket } from '../../api/words';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Countdown } from '../../tickets/promises/Countdown';
import { isOpen, openPromise } from '../../tickets/promises/openPromise';
import { Sign } from '../../tickets/signs/Sign';
import { useSla } from '../../tickets/ticketQueries';
import { Instant } from '../../time/Instant';
import { WhyStrip } from './WhyStrip';
import { CLOCK_STATE_LOOKS } from './clockStateLooks';
import { Panel } from './Panel';
import classes from './TicketPage.module.css';

/** What is promised, what is left, and why it is due when it is. */
export function ClocksPanel({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const sla = useSla(ticket.ticketNumber);
  const promise = openPromise(ticket);
  const clocks = latestOfEach(sla.data ?? []);
  return (
    <Panel title={t('clocks.title')} short={promise && <Countdown clock={promise} />}>
      {sla.isPending && <Skeleton height={140} />}
      <ReadNotice of={sla} />
      {clocks.map((clock) => (
        <div key={clock.kind} className={classes['clock']}>
          <div className={classes['clockHead']}>
            <Text fw={600}>
              {t(`clock.${clock.kind}`)}
              {clock.cycle > 1 && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  {t('clocks.cycle', { cycle: clock.cycle })}
                </Text>
              )}
            </Text>
            {isOpen(clock) ? (
              <Countdown clock={clock} />
            ) : (
              <Sign {...CLOCK_STATE_LOOKS[clock.state]}>{t(`clocks.state.${clock.state}`)}</Sign>
            )}
          </div>
          <Text size="sm" c="dimmed">
            {t('clocks.due')} <Instant at={clock.deadline} />
          </Text>
          <WhyStrip clock={clock} />
        </div>
      ))}
    </Panel>
  );
}

/** Of each clock the cycle that counts now; the running ones first. */
function latestOfEach(clocks: readonly ExplainedClock[]): ExplainedClock[] {
  const latest = new Map<string, ExplainedClock>();
  for (const clock of clocks) latest.set(clock.kind, clock);
  return [...latest.values()].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
}
