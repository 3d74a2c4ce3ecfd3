import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { ServiceKey } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { useRevokeKey } from './keyQueries';

interface Props {
  serviceKey: ServiceKey;
  onClose: () => void;
}

/** Asks once more: whatever uses the key stops at this moment. */
export function RevokeDialog({ serviceKey: { id, name }, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const revoke = useRevokeKey();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('serviceKeys.revokeNamed', { name })}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <Stack>
        <Text>{t('serviceKeys.revokeMore')}</Text>
        {revoke.error && <RefusalNotice error={revoke.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('page.cancel')}
          </Button>
          <Button
            color="red.9"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(id, { onSuccess: onClose })}
          >
            {t('serviceKeys.revoke')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
