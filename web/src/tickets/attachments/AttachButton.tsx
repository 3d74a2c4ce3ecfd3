import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, MAX_FILES } from './limits';
import type { Uploads } from './useUploads';

/** Picks files from the machine. */
export function AttachButton({ files }: { files: Uploads }): React.JSX.Element {
  const { t } = useTranslation();
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      resetRef={reset}
      onChange={(picked) => {
        files.add(picked);
        // The same file, picked again, is a change only for a field that is empty.
        reset.current?.();
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="sm"
          data-attach
          disabled={files.list.length >= MAX_FILES}
          leftSection={<IconPaperclip size={17} aria-hidden />}
        >
          {t('files.attach')}
        </Button>
      )}
    </FileButton>
  );
}
