import { Button, Group, Radio, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered, Refusal } from '../../api/refusal';
import { CATEGORIES, type Ticket } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { AttachButton } from '../../tickets/attachments/AttachButton';
import { FileDrop } from '../../tickets/attachments/FileDrop';
import { NotReady } from '../../tickets/attachments/NotReady';
import { UploadList } from '../../tickets/attachments/UploadList';
import { useUploads } from '../../tickets/attachments/useUploads';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { WaitsForNetwork } from '../../tickets/WaitsForNetwork';
import { Choice } from './Choice';
import { CATEGORY_ICONS } from './categoryIcons';
import { useNewTicketDraft, type NewTicket } from './newTicketDraft';
import { PriorityChoice } from './PriorityChoice';
import classes from './NewTicketPage.module.css';

const SUBJECT_MAX = 200;
const MESSAGE_MAX = 20_000;

/** Asking for help: what about, how urgent, what it is. What was promised for it is shown before it is sent. */
export function NewTicketPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('new.title'));
  const [draft, change, discard] = useNewTicketDraft();
  const files = useUploads('new');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: (asked: NewTicket) => openTicket(asked, files.ids),
    retry: (failures, error) => failures < 2 && error instanceof Refusal && [0, 503].includes(error.status),
    onError: (error) => {
      files.refused(error);
      // What was refused did not open a ticket; what is sent after a change is another question.
      if (error instanceof Refusal && ![0, 503].includes(error.status)) change({ key: '', tried: false });
    },
    onSuccess: (ticket) => {
      discard();
      files.clear();
      queries.setQueryData(['ticket', ticket.ticketNumber], ticket);
      void queries.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
  const about = draft.category;
  const faults = faultsOf(draft);
  const subjectLength = draft.subject.trim().length;
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0 && !files.ready) return;
    if (faults.length === 0) {
      // The key is written down with the words: sent again after a reload, the ticket is still one.
      change({ key: draft.key, tried: true });
      // Whoever has gone elsewhere meanwhile is not called away from there.
      open.mutate(draft, {
        onSuccess: ({ ticketNumber }) =>
          void navigate({ to: '/portal/tickets/$ref', params: { ref: ticketNumber } }),
      });
      return;
    }
    form.current?.querySelector<HTMLElement>(`[name="${faults[0] ?? ''}"]`)?.focus();
  };
  const fault = (field: keyof NewTicket, text: string): string | false =>
    tried && faults.includes(field) && text;
  return (
    <form ref={form} onSubmit={submit} noValidate className={classes['form']}>
      <div>
        <Title order={1} size="h2">
          {t('new.title')}
        </Title>
        <Text c="dimmed">{t('new.intro')}</Text>
      </div>
      <Radio.Group
        name="category"
        label={t('new.category')}
        value={draft.category}
        onChange={(value) => change({ category: CATEGORIES.find((one) => one === value) ?? null })}
        error={fault('category', t('new.categoryMissing'))}
        required
      >
        <div className={classes['choices']}>
          {CATEGORIES.map((category) => (
            <Choice
              key={category}
              name="category"
              value={category}
              icon={CATEGORY_ICONS[category]}
              label={t(`category.${category}`)}
              more={t(`new.about.${category}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <PriorityChoice value={draft.priority} onChange={(priority) => change({ priority })} />
      <TextInput
        name="subject"
        label={t('new.subject')}
        description={about ? t(`new.subjectHint.${about}`) : t('new.subjectHelp')}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={
          // A text that is pasted in is not cut unseen.
          subjectLength > SUBJECT_MAX
            ? t('new.subjectTooLong', { length: subjectLength, max: SUBJECT_MAX })
            : fault('subject', t('new.subjectMissing'))
        }
        readOnly={open.isPending}
        required
        dir="auto"
      />
      <FileDrop onFiles={files.add}>
        <Textarea
          name="description"
          label={t('new.description')}
          description={about ? t(`new.descriptionHint.${about}`) : t('new.descriptionHelp')}
          value={draft.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={fault('description', t('new.descriptionMissing'))}
          maxLength={MESSAGE_MAX}
          readOnly={open.isPending}
          minRows={6}
          autosize
          required
          dir="auto"
        />
        <div className={classes['attach']}>
          <AttachButton files={files} />
          <Text size="sm" c="dimmed">
            {about && t(`new.attachHint.${about}`)} {t('files.help')}
          </Text>
        </div>
        <UploadList files={files} />
      </FileDrop>
      {open.error && <RefusalNotice error={open.error} />}
      <WaitsForNetwork sending={open.isPending} />
      <Group justify="space-between">
        {files.ready ? (
          <Text size="sm" c="dimmed">
            {t('new.draftKept')}
          </Text>
        ) : (
          <NotReady files={files} tried={tried} />
        )}
        <Button
          type="submit"
          size="md"
          loading={open.isPending}
          leftSection={<IconSend size={18} aria-hidden className="flip-in-rtl" />}
        >
          {t('new.send')}
        </Button>
      </Group>
    </form>
  );
}

function faultsOf({ category, subject, description }: NewTicket): (keyof NewTicket)[] {
  return [
    ...(category === null ? (['category'] as const) : []),
    ...(subject.trim() === '' || subject.trim().length > SUBJECT_MAX ? (['subject'] as const) : []),
    ...(description.trim() === '' ? (['description'] as const) : []),
  ];
}

async function openTicket(
  { category, priority, subject, description, key }: NewTicket,
  attachments: string[],
): Promise<Ticket> {
  if (category === null) throw new Error('a ticket without a category is not sent');
  const answer = await answered(
    api.POST('/api/v1/support/tickets', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        subject: subject.trim(),
        description: description.trim(),
        category,
        priority,
        channel: 'email',
        attachments,
      },
    }),
  );
  return answer.ticket;
}
