import { Button } from '@mantine/core';
import { IconBellCheck, IconBellRinging } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { focusTitle } from '../../app/useArrival';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { WaitsForNetwork } from '../../tickets/WaitsForNetwork';
import { Instant } from '../../time/Instant';
import { span } from '../../time/formatting';
import { listed } from '../../time/listed';
import { useNow } from '../../time/now';
import { useCommands } from '../keyboard/commands';
import { useShortcuts } from '../keyboard/useShortcuts';
import { useAcknowledge } from './useAcknowledge';
import classes from './TicketPage.module.css';

/** A page that is open: who is asked, until when, and the button for those who may take it. */
export function PageNotice({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const me = usePerson();
  const now = useNow();
  const { page } = ticket;
  const take = useAcknowledge(ticket.ticketNumber, page?.number ?? null);
  const open = page?.state === 'open';
  const mayTake = open && (page.pagedAgents.some(({ id }) => id === me.id) || leads(me));
  const waitsForPress = mayTake && !take.going && !take.waits;
  const { acknowledge } = take;
  useShortcuts(waitsForPress ? { y: acknowledge } : {});
  useCommands(
    waitsForPress
      ? [
          {
            id: 'acknowledge',
            name: t('queue.acknowledge'),
            icon: IconBellRinging,
            key: 'y',
            run: acknowledge,
          },
        ]
      : [],
  );
  if (open && take.going) return <Calm>{t('paged.taking')}</Calm>;
  if (take.hadBy) return <HadBefore {...take.hadBy} />;
  if (!open)
    return take.error ? (
      <RefusalNotice error={take.error} />
    ) : take.over ? (
      <Calm>{t('paged.over')}</Calm>
    ) : null;
  const left = page.dueAt === null ? null : Date.parse(page.dueAt) - now;
  return (
    <section className={classes['notice']} aria-label={t('queue.why.page')}>
      <IconBellRinging size={22} aria-hidden color="var(--desk-late)" />
      <span style={{ flex: 1 }}>
        <strong>{askedOf(page.pagedAgents, me.id, { t, language: i18n.language })}</strong>
        {left !== null && (
          <span className="numbers">
            {' · '}
            {left > 0
              ? t('queue.answerWithin', { span: span(left, i18n.language) })
              : t('queue.answerLate', { span: span(left, i18n.language) })}
          </span>
        )}
      </span>
      {mayTake && (
        <Button
          color="red.9"
          loading={take.waits}
          onClick={() => {
            acknowledge();
            // The button goes with the bar.
            focusTitle();
          }}
        >
          {t('queue.acknowledge')}
        </Button>
      )}
      <WaitsForNetwork sending={take.waits} />
      {take.error && <RefusalNotice error={take.error} />}
    </section>
  );
}

/** Who is asked alone is spoken to. */
function askedOf(
  asked: readonly { id: string; name: string }[],
  me: string,
  { t, language }: { t: TFunction; language: string },
): string {
  if (asked.length === 1 && asked[0]?.id === me) return t('queue.why.page');
  return t('paged.asked', {
    names: listed(
      asked.map(({ name }) => name),
      language,
    ),
  });
}

/** One came second: nothing has changed by it, and who has it is told. */
function HadBefore({ name, at }: { name: string; at: string | null }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Calm>
      <strong>{t('paged.hadBy', { name })}</strong>
      {at !== null && (
        <>
          {' · '}
          <Instant at={at} as="brief" />
        </>
      )}
    </Calm>
  );
}

/** What calls nobody any more. */
function Calm({ children }: { children: React.ReactNode }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <section className={classes['notice']} data-calm aria-label={t('queue.why.page')}>
      <IconBellCheck size={22} aria-hidden />
      <span role="status">{children}</span>
    </section>
  );
}
