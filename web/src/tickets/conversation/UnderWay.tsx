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
}

/**
 * The writer's message from the press of the button until it stands in the conversation, or is back in its field. The live
 * stream may bring it before the answer does: then it is there already.
 */
export function UnderWay({ ticket, name }: Props): React.JSX.Element | null {
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
    document.querySelector<HTMLElement>('[data-composer]')?.focus();
  };
  return (
    // Told once, when it has arrived.
    <li className={classes['said']} data-kind="customer" data-mine data-under-way aria-live="off">
      <div className={classes['head']}>
        <span className={classes['name']}>{t('conversation.you')}</span>
        <span className={classes['state']}>
          {waits ? t('conversation.waits') : t('conversation.sending')}
        </span>
      </div>
      <MessageText text={message} mentions={[]} />
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
