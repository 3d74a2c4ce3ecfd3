import { Button, Title } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconFlag,
  IconLock,
  IconRotate,
  IconRoute,
  IconUserShare,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Present, Ticket } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise } from '../../tickets/promises/openPromise';
import { usePerson } from '../../session/session';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { TierSign } from '../../tickets/signs/TierSign';
import { areWordsErased, Subject } from '../../tickets/Subject';
import { Instant } from '../../time/Instant';
import { useCommands, type Command } from '../keyboard/commands';
import { useShortcuts } from '../keyboard/useShortcuts';
import { PresenceLine } from '../presence/PresenceLine';
import { AssignDialog } from './AssignDialog';
import { ChangeDialog } from './ChangeDialog';
import { CloseForCustomerDialog } from './CloseForCustomerDialog';
import { EscalateDialog } from './EscalateDialog';
import { levelsFor } from './levelsFor';
import { ReopenForCustomerDialog } from './ReopenForCustomerDialog';
import classes from './TicketPage.module.css';

type Dialog = 'assign' | 'escalate' | 'change' | 'reopen' | 'close';

/** What the ticket is, and what can be done to it. */
export function TicketHead({
  ticket,
  others,
  inSight,
}: {
  ticket: Ticket;
  others: readonly Present[];
  /** Nothing can be done to a ticket that has gone out of sight. */
  inSight: boolean;
}): React.JSX.Element {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const over = ticket.status === 'closed';
  // Of a ticket without words nothing is left to go on with: the engine opens none anew.
  const done = (over || ticket.status === 'resolved') && !areWordsErased(ticket);
  const raise = raiseOf(ticket, levelsFor(usePerson(), ticket.level));
  const show = (which: Dialog) => () => setDialog(which);
  useShortcuts({
    ...(over || !inSight ? {} : { a: show('assign'), c: show('change') }),
    ...(raise === null || !inSight ? {} : { e: show('escalate') }),
  });
  useCommands(
    commandsOf({ over: over || !inSight, done: done && inSight, raise: inSight ? raise : null, show, t }),
  );
  const promise = openPromise(ticket);
  const shared = { ticket, onClose: () => setDialog(null) };
  return (
    <header className={classes['head']}>
      <Title order={1} size="h3" className="words">
        <Subject of={ticket.subject} />
      </Title>
      <div className={classes['facts']}>
        <StatusSign status={ticket.status} reader="staff" />
        <PrioritySign priority={ticket.priority} />
        <TierSign tier={ticket.tier} />
        {promise && <Countdown clock={promise} />}
        <span className="numbers">{ticket.ticketNumber}</span>
        <span>{t(`category.${ticket.category}`)}</span>
        <span>{t('ticket.levelShort', { level: ticket.level })}</span>
        <span>{ticket.assignedAgent ? <bdi>{ticket.assignedAgent.name}</bdi> : t('ticket.unassigned')}</span>
        <span>
          {t('ticket.opened')} <Instant at={ticket.createdAt} />
        </span>
        {ticket.reopens > 0 && <span>{t('ticket.reopens', { count: ticket.reopens })}</span>}
      </div>
      <div className={classes['actions']}>
        {inSight && !over && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconUserShare size={16} aria-hidden />}
              onClick={show('assign')}
            >
              {t('assign.open')}
            </Button>
            {raise !== null && (
              <Button
                size="xs"
                variant="default"
                leftSection={<raise.icon size={16} aria-hidden />}
                onClick={show('escalate')}
              >
                {t(raise.name)}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFlag size={16} aria-hidden />}
              onClick={show('change')}
            >
              {t('change.open')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconLock size={16} aria-hidden />}
              onClick={show('close')}
            >
              {t('closing.open')}
            </Button>
          </>
        )}
        {inSight && done && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRotate size={16} aria-hidden />}
            onClick={show('reopen')}
          >
            {t('reopen.send')}
          </Button>
        )}
        {ticket.workflowUrl && (
          <Button
            size="xs"
            variant="subtle"
            component="a"
            href={ticket.workflowUrl}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconRoute size={16} aria-hidden />}
          >
            {t('ticket.workflow')}
          </Button>
        )}
        <PresenceLine others={others} />
      </div>
      {dialog === 'assign' && <AssignDialog {...shared} />}
      {dialog === 'escalate' && <EscalateDialog {...shared} />}
      {dialog === 'change' && <ChangeDialog {...shared} />}
      {dialog === 'close' && <CloseForCustomerDialog {...shared} />}
      {dialog === 'reopen' && <ReopenForCustomerDialog {...shared} />}
    </header>
  );
}

interface Raise {
  name: 'raise.open' | 'raise.lower';
  icon: typeof IconArrowUp;
}

/** Whether its level can be changed by hand, and which way that goes: from the top it goes down alone. */
function raiseOf({ status, level }: Ticket, levels: readonly number[]): Raise | null {
  // What is done is reopened first.
  if (levels.length === 0 || status === 'resolved' || status === 'closed') return null;
  return levels.some((one) => one > level)
    ? { name: 'raise.open', icon: IconArrowUp }
    : { name: 'raise.lower', icon: IconArrowDown };
}

interface Can {
  /** Nothing can be done to it but to open it anew. */
  over: boolean;
  /** It can be opened anew. */
  done: boolean;
  /** What becomes of its level by hand; null where nothing can. */
  raise: Raise | null;
  show: (which: Dialog) => () => void;
  t: TFunction;
}

/** The same for the command palette. */
function commandsOf({ over, done, raise, show, t }: Can): Command[] {
  const going: Command[] = [
    { id: 'assign', name: t('assign.open'), icon: IconUserShare, key: 'a', run: show('assign') },
    ...(raise === null
      ? []
      : [{ id: 'escalate', name: t(raise.name), icon: raise.icon, key: 'e', run: show('escalate') }]),
    { id: 'change', name: t('change.open'), icon: IconFlag, key: 'c', run: show('change') },
    { id: 'close', name: t('closing.open'), icon: IconLock, run: show('close') },
  ];
  const again: Command = { id: 'reopen', name: t('reopen.send'), icon: IconRotate, run: show('reopen') };
  return [...(over ? [] : going), ...(done ? [again] : [])];
}
