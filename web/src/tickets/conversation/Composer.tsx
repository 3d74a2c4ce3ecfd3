import { Button, Group, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../RefusalNotice';

interface Props {
  label: string;
  text: string;
  onWrite: (text: string) => void;
  onSend: () => void;
  sending: boolean;
  error: Error | null;
  sendLabel: string;
  /** What else can be said about the message, beside the button that sends it. */
  children?: React.ReactNode;
}

const MESSAGE_MAX = 20_000;

/** Writing to somebody. Ctrl and Enter send; what is written is kept until it is sent. */
export function Composer(props: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { label, text, onWrite, onSend, sending, error, sendLabel, children } = props;
  const empty = text.trim() === '';
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    if (!empty && !sending) onSend();
  };
  const sendByKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={label}
        description={t('composer.help')}
        value={text}
        onChange={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={sendByKey}
        maxLength={MESSAGE_MAX}
        minRows={3}
        maxRows={14}
        autosize
        dir="auto"
        data-composer
      />
      {error && (
        <div style={{ marginTop: '0.75rem' }}>
          <RefusalNotice error={error} />
        </div>
      )}
      <Group justify="flex-end" mt="sm" gap="md">
        {children}
        <Button
          type="submit"
          disabled={empty}
          loading={sending}
          leftSection={<IconSend size={17} aria-hidden className="flip-in-rtl" />}
        >
          {sendLabel}
        </Button>
      </Group>
    </form>
  );
}
