import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../live/useOnline';

/** Says of what is being sent that it waits, where this machine has no network. */
export function WaitsForNetwork({ sending }: { sending: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status">
      {sending && !online && (
        <Text size="sm" mt="sm">
          {t('error.waits')}
        </Text>
      )}
    </div>
  );
}
