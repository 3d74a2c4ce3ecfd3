import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { WaitsForNetwork } from '../../tickets/WaitsForNetwork';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { RatingField } from './RatingField';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
}

/** "It is solved": closes the ticket, with a rating if the customer likes. */
export function CloseDialog({ ticket, opened, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [rating, setRating] = useState<number | null>(null);
  const draft = useDraftOf(`close.${ticket._id}`);
  const close = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const words = useSyncExternalStore(draft.subscribe, draft.read);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    const body = {
      resolution: words.trim() || t('close.defaultWords'),
      ...(rating === null ? {} : { satisfactionRating: rating }),
    };
    close.mutate({ command: { do: 'close', body }, seen: null }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('close.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <RatingField label={t('close.rating')} value={rating} onChange={setRating} />
          <Textarea
            label={t('close.words')}
            value={words}
            onChange={(event) => draft.write(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            dir="auto"
          />
          {close.error && <RefusalNotice error={close.error} />}
          <WaitsForNetwork sending={close.isPending} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={close.isPending}>
              {t('close.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
