import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import { ChangesTable } from './ChangesTable';
import type { DocumentChange } from './documentChanges';

interface Props {
  /** The one that would be in force. */
  version: number;
  changes: readonly DocumentChange[];
  onSure: () => void;
  onClose: () => void;
}

/** Asks once more, with all that changes: from then on every new ticket is promised by it. */
export function InForceDialog({ version, changes, onSure, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('policyForm.inForceTitle', { version })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <Stack>
        <Text>{t('policyForm.inForceAdvice')}</Text>
        <ChangesTable changes={changes} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('page.cancel')}
          </Button>
          <Button onClick={onSure}>{t('policy.save', { version })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
