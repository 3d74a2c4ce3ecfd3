import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import { usePerson } from '../../session/session';
import { useDraft } from '../../tickets/drafts';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { BACK, ColleagueSelect } from './ColleagueSelect';
import { ConflictNotice } from './ConflictNotice';
import type { TicketDialogProps } from './dialogProps';
import { useSeen } from './useSeen';

/** Into somebody's hands, or back to routing; why is a note for colleagues. */
export function AssignDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const me = usePerson();
  const [agentId, setAgentId] = useState(me.role === 'admin' ? BACK : me.id);
  const [why, setWhy, discard] = useDraft(`assign.${ticket._id}`);
  const assign = useTicketWrite(ticket.ticketNumber);
  const note = useTicketWrite(ticket.ticketNumber, { onAccepted: discard });
  const seen = useSeen(ticket, assign);
  const explain = (): void => {
    if (why.trim() === '') onClose();
    else
      note.mutate(
        { command: { do: 'note', body: { message: why.trim() } }, seen: null },
        { onSuccess: onClose },
      );
  };
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    // Assigned already, and only the note failed: it alone is tried again.
    if (assign.isSuccess) explain();
    else
      assign.mutate(
        {
          command: { do: 'assign', body: { agentId: agentId === BACK ? null : agentId } },
          seen: seen.version,
        },
        { onSuccess: explain },
      );
  };
  const error = seen.missedSince === null ? (assign.error ?? note.error) : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('assign.title')}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {seen.missedSince !== null && <ConflictNotice ticket={ticket} since={seen.missedSince} />}
          <ColleagueSelect label={t('assign.to')} value={agentId} onChange={setAgentId} />
          <Textarea
            label={t('assign.why')}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            dir="auto"
          />
          {error && <RefusalNotice error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={assign.isPending || note.isPending}>
              {t('assign.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
