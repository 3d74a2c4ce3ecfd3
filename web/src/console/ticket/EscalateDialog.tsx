import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '../../api/words';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import type { TicketDialogProps } from './dialogProps';

/** To a higher level, with why; a lead may lower it as well. */
export function EscalateDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const person = usePerson();
  const levels = LEVELS.filter((level) => level > ticket.level || (leads(person) && level !== ticket.level));
  const [level, setLevel] = useState(levels.find((one) => one > ticket.level) ?? levels[0] ?? ticket.level);
  const draft = useDraftOf(`escalate.${ticket._id}`);
  const escalate = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('raise.title')}
      label={t('raise.reason')}
      description={t('raise.help')}
      sendLabel={t('raise.send')}
      draft={draft}
      max={2000}
      busy={escalate.isPending}
      error={escalate.error}
      onSend={(reason) =>
        escalate.mutate(
          { command: { do: 'escalate', body: { reason, toLevel: level } }, seen: ticket.version },
          { onSuccess: onClose },
        )
      }
    >
      <NativeSelect
        label={t('raise.to')}
        value={String(level)}
        onChange={(event) => {
          const next = LEVELS.find((one) => String(one) === event.currentTarget.value);
          if (next) setLevel(next);
        }}
        data={levels.map((one) => ({ value: String(one), label: `${one} · ${t(`level.${one}`)}` }))}
      />
    </ReasonDialog>
  );
}
