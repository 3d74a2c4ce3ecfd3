import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { usePerson } from '../../session/session';
import { Conversation } from '../../tickets/conversation/Conversation';
import { conversationOf, type Said } from '../../tickets/conversation/conversationOf';
import { UnderWay } from '../../tickets/conversation/UnderWay';
import { useAttempt } from '../../tickets/conversation/useSending';
import { isOutOfSight } from '../../tickets/outOfSight';
import { areWordsErased } from '../../tickets/Subject';
import { useCustomer } from '../deskQueries';
import { KINDS, writingName, type Writing } from './useWriting';
import classes from './TicketPage.module.css';

const VIEWS = ['all', 'customer', 'team'] as const;
type View = (typeof VIEWS)[number];

/** How near to the end counts as reading the end, in px. */
const NEAR = 120;

interface Props {
  ticket: Ticket;
  /** Absent where nothing can be written. */
  writing?: Writing;
}

/**
 * What was said: everything in order, with the customer alone, or among colleagues. It scrolls by itself where the
 * screen is large enough, and follows what arrives as long as its end is being read.
 */
export function TalkPane({ ticket, writing }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const me = usePerson();
  const customer = useCustomer(ticket.userId);
  const gone = isOutOfSight(customer.error);
  const [view, setView] = useState<View>('all');
  const [behind, setBehind] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const said = conversationOf(ticket);
  const erased = areWordsErased(ticket);
  const team = said.filter(isTeam).length;
  const toEnd = (): void => pane.current?.scrollTo({ top: pane.current.scrollHeight });
  useLayoutEffect(() => {
    if (atEnd.current) pane.current?.scrollTo({ top: pane.current.scrollHeight });
  }, [view, said.length]);
  const going = useUnderWay(ticket);
  useLayoutEffect(() => {
    // Whoever has just sent something looks at it, wherever they were reading.
    if (going === '') return;
    atEnd.current = true;
    pane.current?.scrollTo({ top: pane.current.scrollHeight });
  }, [going]);
  // The pane changes its size with the composer below it: its end stays in view.
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const onScroll = (): void => {
    const element = pane.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    setBehind(!atEnd.current);
  };
  return (
    <div className={classes['talkPane']}>
      <SegmentedControl
        size="xs"
        value={view}
        onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'all')}
        data={VIEWS.map((value) => ({
          value,
          label: value === 'team' ? t('talk.team', { count: team }) : t(`talk.${value}`),
        }))}
        aria-label={t('talk.show')}
      />
      <div
        ref={pane}
        className={classes['scroll']}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={t('conversation.title')}
      >
        {erased && (
          <p className={classes['nothing']}>
            {customer.data && !gone && t('erased.byRetention')}
            {gone && t('erased.onRequest')}
          </p>
        )}
        <Conversation
          ticket={ticket}
          reader="staff"
          customerName={gone ? undefined : customer.data?.name}
          shows={(one) => view === 'all' || isTeam(one) === (view === 'team')}
          {...(writing ? { onReplyTo: writing.answer } : {})}
        >
          {writing &&
            KINDS.filter((kind) => view === 'all' || (kind === 'note') === (view === 'team')).map((kind) => (
              <UnderWay
                key={kind}
                ticket={ticket}
                name={writingName(kind, ticket._id)}
                writer={me.name}
                mentions={kind === 'note' ? writing.picked : []}
                onTakenBack={() => writing.ask(kind)}
              />
            ))}
        </Conversation>
        {view === 'team' && team === 0 && <p className={classes['nothing']}>{t('talk.teamEmpty')}</p>}
      </div>
      {behind && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes['toEnd']}
          leftSection={<IconArrowDown size={15} aria-hidden />}
          onClick={toEnd}
        >
          {t('talk.toEnd')}
        </Button>
      )}
    </div>
  );
}

/** Tells what the reader has on its way here, and changes with it. */
function useUnderWay({ _id }: Ticket): string {
  const [reply, note] = [useAttempt(writingName('reply', _id)), useAttempt(writingName('note', _id))];
  return [reply, note].map((one) => one?.attempt.key ?? '').join('');
}

/** Said among colleagues: the customer never sees it. */
function isTeam({ kind }: Said): boolean {
  return kind === 'note' || kind === 'reason';
}
