import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { useUploads } from '../attachments/useUploads';
import { useDraftOf } from '../drafts';
import { MessageText } from './MessageText';
import { isThere, messageKey, useAttempt } from './useSending';
import classes from './Conversation.module.css';

interface Props {
  ticket: Ticket;
  /** Of the draft that is being sent. */
  name: string;
  /** What its writer is called; the customer is “you” to themselves. */
  writer?: string;
  /** Whom `@id` in the text stands for. */
  mentions?: readonly { id: string; name: string }[];
  /** The words are in their field again: where there is more than one field, it is shown. */
  onTakenBack?: () => void;
}

/**
 * The writer's message from the press of the button until it stands in the conversation, or is back in its field. The live
 * stream may bring it before the answer does: then it is there already.
 */
export function UnderWay(props: Props): React.JSX.Element | null {
  const { ticket, name, writer, mentions = [], onTakenBack = toField } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const kept = useDraftOf(`sending.${name}`);
  const { list } = useUploads(name);
  const going = useAttempt(name);
  if (!going || isThere(ticket, going.attempt)) return null;
  const { attempt, waits } = going;
  const { message, attachments = [] } = attempt.command.body;
  const files = list.flatMap(({ attachment }) =>
    attachment && attachments.includes(attachment.id) ? attachment.name : [],
  );
  const takeBack = (): void => {
    const mutations = queries.getMutationCache();
    // One that waits goes on only from there. The key stays with the words: an earlier try of them may have arrived.
    for (const one of mutations.findAll({ mutationKey: messageKey(name), status: 'pending' }))
      mutations.remove(one);
    kept.write(JSON.stringify({ ...attempt, goingSince: null }));
    onTakenBack();
  };
  const isNote = attempt.command.do === 'note';
  return (
    // Told once, when it has arrived.
    <li
      className={classes['said']}
      data-kind={isNote ? 'note' : undefined}
      data-mine
      data-under-way
      aria-live="off"
    >
      <div className={classes['head']}>
        <bdi className={classes['name']}>{writer ?? t('conversation.you')}</bdi>
        {isNote && <span className={classes['state']}>{t('conversation.note')}</span>}
        <span className={classes['state']}>
          {waits ? t('conversation.waits') : t('conversation.sending')}
        </span>
      </div>
      <MessageText text={message} mentions={mentions} />
      {files.map((file) => (
        <bdi key={file} className={classes['state']}>
          {file}
        </bdi>
      ))}
      {waits && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={takeBack}>
          {t('conversation.takeBack')}
        </Button>
      )}
    </li>
  );
}

function toField(): void {
  document.querySelector<HTMLElement>('[data-composer]')?.focus();
}
