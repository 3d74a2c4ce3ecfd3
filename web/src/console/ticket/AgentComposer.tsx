import { NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/refusal';
import type { Ticket } from '../../api/words';
import { Composer } from '../../tickets/conversation/Composer';
import { useDraft } from '../../tickets/drafts';
import { useTicketWrite, type TicketCommand } from '../../tickets/ticketWrites';
import { usePerson } from '../../session/session';
import { useStaff } from '../deskQueries';
import { useShortcuts } from '../keyboard/useShortcuts';
import { ConflictNotice } from './ConflictNotice';
import { peopleOf } from './peopleOf';
import classes from './TicketPage.module.css';

type Kind = 'reply' | 'note';
type Then = 'answer' | 'await' | 'resolve';
const THENS = ['answer', 'await', 'resolve'] as const satisfies Then[];

/** A word to the customer, or a note that no customer ever sees. Each has a draft of its own. */
export function AgentComposer({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('reply');
  const [then, setThen] = useState<Then>('answer');
  const [reply, writeReply, discardReply] = useDraft(`reply.${ticket._id}`);
  const [note, writeNote, discardNote] = useDraft(`note.${ticket._id}`);
  /** The version that the writer had before them when they sent. */
  const [sentOn, setSentOn] = useState(ticket.version);
  const send = useTicketWrite(ticket.ticketNumber);
  const place = useRef<HTMLElement>(null);
  /** Counts how often the field was asked for by key: the field of the other kind is only there after the next drawing. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[data-composer]')?.focus();
  }, [asked]);
  const focus = (next: Kind): void => {
    setKind(next);
    setAsked(asked + 1);
  };
  useShortcuts({ r: () => focus('reply'), n: () => focus('note') });
  const command: TicketCommand =
    kind === 'note'
      ? { do: 'note', body: { message: note.trim() } }
      : {
          do: 'reply',
          body: {
            message: reply.trim(),
            ...(then === 'await' ? { awaitCustomer: true } : {}),
            ...(then === 'resolve' ? { resolve: true } : {}),
          },
        };
  const submit = (): void => {
    setSentOn(ticket.version);
    // A note bears on nothing: it is not refused for what happened meanwhile.
    send.mutate(
      { command, seen: kind === 'note' ? null : ticket.version },
      {
        onSuccess: () => {
          if (kind === 'note') discardNote();
          else discardReply();
          setThen('answer');
        },
      },
    );
  };
  const conflict = send.error instanceof Refusal && send.error.code === 'version_conflict';
  const thens = ticket.status === 'resolved' ? (['answer'] as const) : THENS;
  return (
    <section
      ref={place}
      className={`surface ${classes['composer'] ?? ''}`}
      data-kind={kind}
      aria-label={t('reply.title')}
    >
      <SegmentedControl
        size="xs"
        mb="sm"
        value={kind}
        onChange={(value) => setKind(value === 'note' ? 'note' : 'reply')}
        data={[
          { value: 'reply', label: t('reply.toCustomer') },
          { value: 'note', label: t('reply.internal') },
        ]}
        aria-label={t('reply.kind')}
      />
      {conflict && <ConflictNotice ticket={ticket} since={sentOn} onSendAnyway={submit} />}
      <Composer
        key={kind}
        label={kind === 'note' ? t('reply.noteLabel') : t('reply.label')}
        text={kind === 'note' ? note : reply}
        onWrite={kind === 'note' ? writeNote : writeReply}
        onSend={submit}
        sending={send.isPending}
        error={conflict ? null : send.error}
        sendLabel={kind === 'note' ? t('reply.keepNote') : t('reply.send')}
      >
        {kind === 'note' ? (
          <Mentions
            ticket={ticket}
            onPick={(id) => writeNote(`${note}${note === '' || note.endsWith(' ') ? '' : ' '}@${id} `)}
          />
        ) : (
          <NativeSelect
            size="sm"
            aria-label={t('reply.then')}
            value={then}
            onChange={(event) => setThen(THENS.find((one) => one === event.currentTarget.value) ?? 'answer')}
            data={thens.map((value) => ({ value, label: t(`reply.thenWhat.${value}`) }))}
          />
        )}
      </Composer>
    </section>
  );
}

function Mentions({
  ticket,
  onPick,
}: {
  ticket: Ticket;
  onPick: (id: string) => void;
}): React.JSX.Element | null {
  const { t } = useTranslation();
  const staff = useStaff(usePerson());
  const people = staff.data?.filter(({ active }) => active) ?? peopleOf(ticket);
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('reply.mentionHelp')}
      </Text>
    );
  }
  return (
    <NativeSelect
      size="sm"
      aria-label={t('reply.mention')}
      value=""
      onChange={(event) => {
        if (event.currentTarget.value !== '') onPick(event.currentTarget.value);
      }}
      data={[
        { value: '', label: t('reply.mention') },
        ...people.map(({ id, name }) => ({ value: id, label: `@${name}` })),
      ]}
    />
  );
}
