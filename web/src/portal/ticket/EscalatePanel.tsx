import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Ticket } from '../../api/words';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import classes from './TicketPage.module.css';

interface Props {
  ticket: Ticket;
  facts: readonly Fact[];
}

/** Asking for a more senior colleague: once a ticket, where the subscription has it (docs/semantics.md, Escalation). */
export function EscalatePanel({ ticket, facts }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const draft = useDraftOf(`escalate.${ticket._id}`);
  const escalate = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const over = ticket.status === 'resolved' || ticket.status === 'closed';
  if (ticket.tier === 'free' || over || ticket.level === 4) return null;
  const asked = facts.some(({ type, actor }) => type === 'level.raised' && actor.kind === 'customer');
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="escalate">
      <Title order={2} size="h5" id="escalate">
        {t('escalate.title')}
      </Title>
      <Text size="sm" c="dimmed" my={6}>
        {asked ? t('escalate.done') : t('escalate.more')}
      </Text>
      {!asked && (
        <Button variant="default" size="sm" onClick={() => setOpened(true)}>
          {t('escalate.open')}
        </Button>
      )}
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('escalate.title')}
        label={t('escalate.label')}
        sendLabel={t('escalate.send')}
        draft={draft}
        max={2000}
        busy={escalate.isPending}
        error={escalate.error}
        onSend={(reason) =>
          escalate.mutate(
            { command: { do: 'escalate', body: { reason } }, seen: null },
            { onSuccess: () => setOpened(false) },
          )
        }
      />
    </section>
  );
}
