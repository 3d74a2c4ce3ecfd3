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
import { usePerson } from '../../session/session';
import { RefusalNotice } from '../../tickets/RefusalNotice';
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
  const { id } = usePerson();
  const [draft, change, discard] = useNewTicketDraft(id);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: openTicket,
    retry: (failures, error) => failures < 2 && error instanceof Refusal && [0, 503].includes(error.status),
    onSuccess: async (ticket) => {
      discard();
      queries.setQueryData(['ticket', ticket.ticketNumber], ticket);
      void queries.invalidateQueries({ queryKey: ['tickets'] });
      await navigate({ to: '/portal/tickets/$ref', params: { ref: ticket.ticketNumber } });
    },
  });
  const faults = faultsOf(draft);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) {
      // The key is written down with the words: sent again after a reload, the ticket is still one.
      change({ key: draft.key });
      open.mutate(draft);
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
        description={t('new.subjectHelp')}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={fault('subject', t('new.subjectMissing'))}
        maxLength={SUBJECT_MAX}
        required
        dir="auto"
      />
      <Textarea
        name="description"
        label={t('new.description')}
        description={t('new.descriptionHelp')}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        error={fault('description', t('new.descriptionMissing'))}
        maxLength={MESSAGE_MAX}
        minRows={6}
        autosize
        required
        dir="auto"
      />
      {open.error && <RefusalNotice error={open.error} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('new.draftKept')}
        </Text>
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
    ...(subject.trim() === '' ? (['subject'] as const) : []),
    ...(description.trim() === '' ? (['description'] as const) : []),
  ];
}

async function openTicket({ category, priority, subject, description, key }: NewTicket): Promise<Ticket> {
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
        attachments: [],
      },
    }),
  );
  return answer.ticket;
}
