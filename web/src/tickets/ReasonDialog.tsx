import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './drafts';
import { useGivesFocusBack } from '../design/useGivesFocusBack';
import { RefusalNotice } from './RefusalNotice';
import { WaitsForNetwork } from './WaitsForNetwork';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  label: string;
  description?: string;
  sendLabel: string;
  max: number;
  /** What is written outlives the dialog, however it is closed, until it has been sent. */
  draft: Draft;
  busy: boolean;
  error: Error | null;
  onSend: (words: string) => void;
  children?: React.ReactNode;
}

/** A step that wants words: why, or what was done. */
export function ReasonDialog(props: Props): React.JSX.Element {
  const { opened, onClose, title, label, description, sendLabel, max, busy, error, onSend, children, draft } =
    props;
  useGivesFocusBack();
  const { t } = useTranslation();
  const words = useSyncExternalStore(draft.subscribe, draft.read);
  const [tried, setTried] = useState(false);
  const missing = words.trim() === '';
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!missing) onSend(words.trim());
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {children}
          <Textarea
            label={label}
            description={description}
            value={words}
            onChange={(event) => draft.write(event.currentTarget.value)}
            error={tried && missing && t('reason.missing')}
            maxLength={max}
            minRows={3}
            autosize
            required
            data-autofocus
            dir="auto"
          />
          {error && <RefusalNotice error={error} />}
          <WaitsForNetwork sending={busy} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {sendLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
