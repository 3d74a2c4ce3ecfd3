import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, COMPLEXITIES, PRIORITIES } from '../../api/words';
import type { components } from '../../api/schema';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { LANGUAGES } from '../../i18n/languages';
import { languageName } from '../../time/languageName';
import type { TicketDialogProps } from './dialogProps';

type Change = components['schemas']['ChangeTicketBody'];

/** Priority, category, complexity, language, tags: what is changed plans the clocks anew; why is a note for colleagues. */
export function ChangeDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [priority, setPriority] = useState(ticket.priority);
  const [category, setCategory] = useState(ticket.category);
  const [complexity, setComplexity] = useState(ticket.complexity);
  const [language, setLanguage] = useState(ticket.language);
  const [tags, setTags] = useState(ticket.tags ?? []);
  const [dueAt, setDueAt] = useState('');
  const change = useTicketWrite(ticket.ticketNumber);
  const draft = useDraftOf(`change.${ticket._id}`);
  const note = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const body: Change = {
    ...(priority === ticket.priority ? {} : { priority }),
    ...(category === ticket.category ? {} : { category }),
    ...(complexity === ticket.complexity ? {} : { complexity }),
    ...(complexity === 'special' && dueAt !== '' ? { dueAt: new Date(dueAt).toISOString() } : {}),
    ...(language === ticket.language ? {} : { language }),
    ...(tags.join('\n') === (ticket.tags ?? []).join('\n') ? {} : { tags }),
  };
  const explain = (why: string): void =>
    note.mutate({ command: { do: 'note', body: { message: why } }, seen: null }, { onSuccess: onClose });
  const send = (why: string): void => {
    // Changed already, and only the note failed: it alone is tried again.
    if (change.isSuccess) explain(why);
    else
      change.mutate(
        { command: { do: 'change', body }, seen: ticket.version },
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
      error={change.error ?? note.error}
      onSend={send}
    >
      <NativeSelect
        label={t('filter.priority')}
        value={priority}
        onChange={(event) =>
          setPriority(PRIORITIES.find((one) => one === event.currentTarget.value) ?? priority)
        }
        data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <NativeSelect
        label={t('filter.category')}
        value={category}
        onChange={(event) =>
          setCategory(CATEGORIES.find((one) => one === event.currentTarget.value) ?? category)
        }
        data={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <NativeSelect
        label={t('ticket.complexity')}
        value={complexity}
        onChange={(event) =>
          setComplexity(COMPLEXITIES.find((one) => one === event.currentTarget.value) ?? complexity)
        }
        data={COMPLEXITIES.map((value) => ({ value, label: t(`complexity.${value}`) }))}
      />
      {complexity === 'special' && (
        <TextInput
          type="datetime-local"
          label={t('change.dueAt')}
          value={dueAt}
          onChange={(event) => setDueAt(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('customer.language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        data={languagesWith(ticket.language).map((code) => ({
          value: code,
          label: languageName(code, i18n.language),
        }))}
      />
      <TagsInput label={t('ticket.tags')} value={tags} onChange={setTags} maxTags={20} />
    </ReasonDialog>
  );
}

/** The languages that the desk speaks, and the one that the ticket has. */
function languagesWith(own: string): string[] {
  return [...new Set<string>([...LANGUAGES.map(({ code }) => code), own])];
}
