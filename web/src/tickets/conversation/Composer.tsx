import { Button, Group, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachButton } from '../attachments/AttachButton';
import { FileDrop } from '../attachments/FileDrop';
import { NotReady } from '../attachments/NotReady';
import { UploadList } from '../attachments/UploadList';
import type { Uploads } from '../attachments/useUploads';
import { RefusalNotice } from '../RefusalNotice';
import { WaitsForNetwork } from '../WaitsForNetwork';

/** What a place adds to the field itself. */
export interface FieldExtras {
  attributes: React.ComponentPropsWithRef<'textarea'>;
  /** Stands over the field. */
  above: React.ReactNode;
}

interface Props {
  label: string;
  text: string;
  onWrite: (text: string) => void;
  onSend: () => void;
  sending: boolean;
  error: Error | null;
  sendLabel: string;
  /** What goes with the message. */
  files: Uploads;
  field?: FieldExtras;
  minRows?: number;
  maxRows?: number;
  /** What else can be said about the message, beside the button that sends it. */
  children?: React.ReactNode;
}

const MESSAGE_MAX = 20_000;

/** Writing to somebody. Ctrl and Enter send; what is written is kept until it is sent. */
export function Composer(props: Props): React.JSX.Element {
  const { t } = useTranslation();
  const {
    label,
    text,
    onWrite,
    onSend,
    sending,
    error,
    sendLabel,
    files,
    children,
    field,
    minRows = 3,
    maxRows = 14,
  } = props;
  const empty = text.trim() === '';
  const [tried, setTried] = useState(false);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(!files.ready);
    if (!empty && !sending && files.ready) onSend();
  };
  const onKey = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    // Out of the field: single keys do something again. What is written stays.
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form onSubmit={submit}>
      <FileDrop onFiles={files.add}>
        <div style={{ position: 'relative' }}>
          {field?.above}
          <Textarea
            {...field?.attributes}
            label={label}
            description={t('composer.help')}
            value={text}
            onChange={(event) => onWrite(event.currentTarget.value)}
            onKeyDown={(event) => {
              field?.attributes.onKeyDown?.(event);
              onKey(event);
            }}
            maxLength={MESSAGE_MAX}
            minRows={minRows}
            maxRows={maxRows}
            autosize
            dir="auto"
            data-composer
          />
        </div>
        <UploadList files={files} />
      </FileDrop>
      {error && (
        <div style={{ marginTop: '0.75rem' }}>
          <RefusalNotice error={error} />
        </div>
      )}
      <WaitsForNetwork sending={sending} />
      <Group justify="flex-end" mt="sm" gap="md">
        <div style={{ marginInlineEnd: 'auto' }}>
          <AttachButton files={files} />
        </div>
        <NotReady files={files} tried={tried} />
        {children}
        <Button
          type="submit"
          disabled={empty || !files.ready}
          loading={sending}
          leftSection={<IconSend size={17} aria-hidden className="flip-in-rtl" />}
        >
          {sendLabel}
        </Button>
      </Group>
    </form>
  );
}
