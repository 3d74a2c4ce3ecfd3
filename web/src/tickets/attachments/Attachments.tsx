import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/words';
import { fileSize } from './fileSize';
import { Thumbnail } from './Thumbnail';
import classes from './Attachments.module.css';

interface Props {
  attachments: readonly Attachment[];
  onOpen: (attachment: Attachment) => void;
}

/** The files that came with a message; a press shows one. */
export function Attachments({ attachments, onOpen }: Props): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={t('files.title')}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <UnstyledButton className={classes['file']} onClick={() => onOpen(attachment)}>
            <Thumbnail id={attachment.id} type={attachment.type} drawn={attachment.thumbnail} />
            <span className={classes['about']}>
              <bdi className={classes['name']} title={attachment.name}>
                {attachment.name}
              </bdi>
              <span className={classes['state']}>{fileSize(attachment.size, i18n.language)}</span>
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
