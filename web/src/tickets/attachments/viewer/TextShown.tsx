import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './AttachmentViewer.module.css';

/** More than this is not drawn; a browser would stand still over it. In bytes. */
const MOST = 512 * 1024;

/** A text as it is; of a very long one the beginning. */
export function TextShown({ id, file }: { id: string; file: Blob }): React.JSX.Element {
  const { t } = useTranslation();
  const text = useQuery({
    queryKey: ['file', id, 'text'],
    queryFn: () => file.slice(0, MOST).text(),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <div className={classes['fill']} tabIndex={0} role="document">
      <pre className={classes['text']} dir="auto">
        {text.data}
      </pre>
      {file.size > MOST && (
        <Text p="md" c="dimmed">
          {t('files.cut')}
        </Text>
      )}
    </div>
  );
}
