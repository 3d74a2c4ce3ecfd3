import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconAt, IconCircleCheck, IconMessage, IconNote } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/refusal';
import type { Present, Ticket } from '../../api/words';
import { useUploads } from '../../tickets/attachments/useUploads';
import { Composer } from '../../tickets/conversation/Composer';
import { useAttempt, useSending } from '../../tickets/conversation/useSending';
import { besideFiles } from '../../tickets/conversation/wordsUnderWay';
import { useMentionField } from '../mentions/useMentionField';
import { useCommands, type Command } from '../keyboard/commands';
import { useShortcuts } from '../keyboard/useShortcuts';
import { AlsoWriting } from './AlsoWriting';
import { ConflictNotice } from './ConflictNotice';
import { THENS, writingName, type Then, type Writing } from './useWriting';
import classes from './TicketPage.module.css';

interface Props {
  ticket: Ticket;
  writing: Writing;
  /** Colleagues who have the ticket open as well. */
  others: readonly Present[];
}

/** A word to the customer, or a note that no customer ever sees. Each has a draft of its own. */
export function AgentComposer({ ticket, writing, others }: Props): React.JSX.Element {
  const { t } = useTranslation();
  /** They have pressed send while a colleague was writing as well. */
  const [hesitates, setHesitates] = useState(false);
  const place = useRef<HTMLElement>(null);
  const { kind, text, message, asked, ask, choose, chooseThen, rest, otherBegun } = writing;
  const isNote = kind === 'note';
  const name = writingName(kind, ticket._id);
  const files = useUploads(name);
  const attempt = useAttempt(name)?.attempt;
  const sending = useSending(ticket, name, files, () => {
    rest();
    // A note has nothing to do with what an answer is to bring about.
    if (!isNote) chooseThen('answer');
  });
  const attachments = files.ids;
  const mentioning = useMentionField({
    text,
    onWrite: writing.write,
    picked: writing.picked,
    onPick: writing.pick,
  });
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[data-composer]')?.focus();
  }, [asked]);
  useShortcuts({ r: () => ask('reply'), n: () => ask('note') });
  const resolve: Command = {
    id: 'resolve',
    name: t('palette.resolve'),
    icon: IconCircleCheck,
    run: () => {
      chooseThen('resolve');
      ask('reply');
    },
  };
  useCommands([
    { id: 'reply', name: t('keys.reply'), icon: IconMessage, key: 'r', run: () => ask('reply') },
    { id: 'note', name: t('keys.note'), icon: IconNote, key: 'n', run: () => ask('note') },
    ...(ticket.status === 'resolved' ? [] : [resolve]),
  ]);
  const writers = isNote ? [] : others.filter(({ typing }) => typing);
  const sendNow = (): void => {
    setHesitates(false);
    if (isNote) {
      // It bears on nothing: it is not refused for what happened meanwhile.
      sending.send({ do: 'note', body: { message, attachments } }, null);
      return;
    }
    const body = {
      message,
      attachments,
      ...(then === 'await' ? { awaitCustomer: true } : {}),
      ...(then === 'resolve' ? { resolve: true } : {}),
    };
    sending.send({ do: 'reply', body }, ticket.version);
  };
  const submit = (): void => (writers.length > 0 ? setHesitates(true) : sendNow());
  const conflict = sending.error instanceof Refusal && sending.error.code === 'version_conflict';
  const thens: readonly Then[] = ticket.status === 'resolved' ? ['answer'] : THENS;
  // What is not offered any more, since a colleague was first, is not asked for unseen.
  const then = thens.find((one) => one === writing.then) ?? 'answer';
  const named = (one: typeof kind, name: string): string =>
    otherBegun && one !== kind ? t('reply.begun', { kind: name }) : name;
  return (
    <section
      ref={place}
      className={`surface ${classes['composer'] ?? ''}`}
      data-kind={kind}
      aria-label={t('reply.title')}
    >
      <SegmentedControl
        size="xs"
        mb="xs"
        value={kind}
        onChange={(value) => choose(value === 'note' ? 'note' : 'reply')}
        data={[
          { value: 'reply', label: named('reply', t('reply.toCustomer')) },
          { value: 'note', label: named('note', t('reply.internal')) },
        ]}
        aria-label={t('reply.kind')}
      />
      <AlsoWriting writers={writers} hesitates={hesitates} onSendAnyway={sendNow} />
      {conflict && (
        <ConflictNotice ticket={ticket} since={sending.seen ?? ticket.version} onSendAnyway={sendNow} />
      )}
      <Composer
        key={kind}
        label={isNote ? t('reply.noteLabel') : t('reply.label')}
        text={text}
        onWrite={writing.write}
        onSend={submit}
        sending={sending.going}
        error={conflict ? null : sending.error}
        files={besideFiles(files, attempt)}
        sendLabel={isNote ? t('reply.keepNote') : t('reply.send')}
        minRows={2}
        maxRows={8}
        {...(isNote ? { field: mentioning } : {})}
      >
        {isNote ? (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconAt size={16} aria-hidden />}
            onClick={mentioning.begin}
          >
            {t('reply.mention')}
          </Button>
        ) : (
          <NativeSelect
            size="sm"
            aria-label={t('reply.then')}
            value={then}
            onChange={(event) =>
              chooseThen(THENS.find((one) => one === event.currentTarget.value) ?? 'answer')
            }
            data={thens.map((value) => ({ value, label: t(`reply.thenWhat.${value}`) }))}
          />
        )}
      </Composer>
    </section>
  );
}
