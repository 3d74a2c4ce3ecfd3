import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../session/session';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { ConflictNotice } from './ConflictNotice';
import type { TicketDialogProps } from './dialogProps';
import { levelsFor } from './levelsFor';
import { useSeen } from './useSeen';

/** To a higher level, with why; a lead may lower it as well. */
export function EscalateDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const person = usePerson();
  // Where it was when they looked; after they have been told what came between, where it is.
  const [from, setFrom] = useState(ticket.level);
  const [chosen, choose] = useState<number | null>(null);
  const draft = useDraftOf(`escalate.${ticket._id}`);
  const escalate = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const seen = useSeen(ticket, escalate);
  if (seen.missedSince !== null && from !== ticket.level) setFrom(ticket.level);
  const levels = levelsFor(person, from);
  const level =
    levels.find((one) => one === chosen) ?? levels.find((one) => one > from) ?? levels.at(-1) ?? ticket.level;
  const lowers = level < from;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={lowers ? t('raise.lowerTitle') : t('raise.title')}
      label={t('raise.reason')}
      description={lowers ? t('raise.lowerHelp') : t('raise.help')}
      sendLabel={lowers ? t('raise.lower') : t('raise.send')}
      draft={draft}
      max={2000}
      busy={escalate.isPending}
      error={seen.missedSince === null ? escalate.error : null}
      onSend={(reason) =>
        escalate.mutate(
          { command: { do: 'escalate', body: { reason, toLevel: level } }, seen: seen.version },
          { onSuccess: onClose },
        )
      }
    >
      {seen.missedSince !== null && <ConflictNotice ticket={ticket} since={seen.missedSince} />}
      <NativeSelect
        label={t('raise.to')}
        value={String(level)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data={levels.map((one) => ({ value: String(one), label: `${one} · ${t(`level.${one}`)}` }))}
      />
    </ReasonDialog>
  );
}
