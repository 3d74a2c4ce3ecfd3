import { NativeSelect, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, COMPLEXITIES, PRIORITIES } from '../../api/words';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { LANGUAGES } from '../../i18n/languages';
import { languageName } from '../../time/languageName';
import { MomentField } from '../../time/MomentField';
import { ConflictNotice } from './ConflictNotice';
import type { TicketDialogProps } from './dialogProps';
import { useSeen } from './useSeen';
import { changeOf, withChanges, withTags, type Changes } from './ticketChanges';

/** Priority, category, complexity, language, tags: what is changed plans the clocks anew; why is a note for colleagues. */
export function ChangeDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [changes, setChanges] = useState<Changes>({});
  const change = useTicketWrite(ticket.ticketNumber);
  const draft = useDraftOf(`change.${ticket._id}`);
  const note = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const seen = useSeen(ticket, change);
  const shown = withChanges(ticket, changes);
  const edit = (more: Changes): void => setChanges({ ...changes, ...more });
  const explain = (why: string): void =>
    note.mutate({ command: { do: 'note', body: { message: why } }, seen: null }, { onSuccess: onClose });
  const send = (why: string): void => {
    // Changed already, and only the note failed: it alone is tried again.
    if (change.isSuccess) explain(why);
    else
      change.mutate(
        { command: { do: 'change', body: changeOf(ticket, changes) }, seen: seen.version },
        { onSuccess: () => explain(why) },
      );
  };
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('change.title')}
      label={t('change.reason')}
      description={t('change.help')}
      sendLabel={t('change.send')}
      draft={draft}
      max={2000}
      busy={change.isPending || note.isPending}
      error={seen.missedSince === null ? (change.error ?? note.error) : null}
      onSend={send}
    >
      {seen.missedSince !== null && <ConflictNotice ticket={ticket} since={seen.missedSince} />}
      <NativeSelect
        label={t('filter.priority')}
        value={shown.priority}
        onChange={({ currentTarget: { value } }) =>
          edit({ priority: PRIORITIES.find((one) => one === value) })
        }
        data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <NativeSelect
        label={t('filter.category')}
        value={shown.category}
        onChange={({ currentTarget: { value } }) =>
          edit({ category: CATEGORIES.find((one) => one === value) })
        }
        data={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <NativeSelect
        label={t('ticket.complexity')}
        value={shown.complexity}
        onChange={({ currentTarget: { value } }) =>
          edit({ complexity: COMPLEXITIES.find((one) => one === value) })
        }
        data={COMPLEXITIES.map((value) => ({ value, label: t(`complexity.${value}`) }))}
      />
      {shown.complexity === 'special' && (
        <MomentField
          label={t('change.dueAt')}
          value={changes.dueAt ?? ''}
          onChange={(dueAt) => edit({ dueAt })}
        />
      )}
      <NativeSelect
        label={t('customer.language')}
        value={shown.language}
        onChange={(event) => edit({ language: event.currentTarget.value })}
        data={languagesWith(ticket.language).map((code) => ({
          value: code,
          label: languageName(code, i18n.language),
        }))}
      />
      <TagsInput
        label={t('ticket.tags')}
        value={shown.tags}
        onChange={(tags) => setChanges(withTags(ticket, changes, tags))}
        maxTags={20}
      />
    </ReasonDialog>
  );
}

/** The languages that the desk speaks, and the one that the ticket has. */
function languagesWith(own: string): string[] {
  return [...new Set<string>([...LANGUAGES.map(({ code }) => code), own])];
}
