import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../design/useGivesFocusBack';
import { Refusal } from '../api/refusal';
import { RefusalNotice } from '../tickets/RefusalNotice';
import { useErase, type Whose } from './privacyQueries';

interface Props {
  whose: Whose;
  title: string;
  /** What goes. */
  what: string;
  /** Why it cannot go now, where the data has to be kept. */
  held: string;
  onErased?: () => void;
  onClose: () => void;
}

/** Asks once more, by a word that is to be typed: what is erased does not come back. */
export function EraseDialog({ whose, title, what, held, onErased, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t, i18n } = useTranslation();
  const [typed, type] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const erase = useErase(whose);
  const word = t('profile.eraseWord');
  const sure = typed.trim().toLocaleLowerCase(i18n.language) === word.toLocaleLowerCase(i18n.language);
  const refusal = erase.error instanceof Refusal ? erase.error : null;
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    if (!sure || erase.isPending) return;
    erase.mutate(key, {
      onSuccess: () => {
        onErased?.();
        onClose();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{what}</Text>
          <Text>{t('profile.eraseStays')}</Text>
          <TextInput
            label={t('profile.eraseType', { word })}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
            dir="auto"
          />
          {refusal?.code === 'legal_hold' ? (
            <Text role="alert">{held}</Text>
          ) : (
            erase.error && <RefusalNotice error={erase.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" color="red.9" disabled={!sure} loading={erase.isPending}>
              {t('profile.eraseNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
