import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, MAX_FILES } from './limits';
import type { Uploads } from './useUploads';

/** Picks files from the machine. */
export function AttachButton({ files }: { files: Uploads }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <FileButton multiple accept={ACCEPTED} onChange={(picked) => files.add(picked)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="sm"
          disabled={files.list.length >= MAX_FILES}
          leftSection={<IconPaperclip size={17} aria-hidden />}
        >
          {t('files.attach')}
        </Button>
      )}
    </FileButton>
  );
}
