import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/refusal';

/** What went wrong, in the reader's words, and whether trying again makes sense. */
export function RefusalNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const refusal = error instanceof Refusal ? error : null;
  const offline = refusal?.status === 0;
  return (
    <Alert
      role="alert"
      color={offline ? 'gray' : 'red'}
      variant="light"
      icon={offline ? <IconCloudOff aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={headline(refusal, t)}
    >
      {refusal?.code === 'validation_failed' ? (
        <List size="sm">
          {refusal.faults.map(({ field, message }) => (
            <List.Item key={field}>
              <bdi>{field}</bdi>: <bdi>{message}</bdi>
            </List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm" c="var(--mantine-color-text)">
          {advice(refusal, t)}
        </Text>
      )}
      <Group mt="xs" gap="md">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )}
        {refusal?.requestId && (
          <Text size="xs" c="dimmed">
            {t('error.requestId')} <bdi>{refusal.requestId}</bdi>
          </Text>
        )}
      </Group>
    </Alert>
  );
}

function headline(refusal: Refusal | null, t: TFunction): string {
  switch (refusal?.code) {
    case 'offline':
      return t('error.offline');
    case 'not_found':
      return t('error.notFound');
    case 'forbidden':
    case 'channel_not_in_tier':
      return t('error.forbidden');
    case 'validation_failed':
      return t('error.validation');
    case 'illegal_transition':
    case 'ticket_closed':
      return t('error.movedOn');
    case 'no_capacity':
      return t('error.noCapacity');
    case 'version_conflict':
      return t('error.conflict');
    case 'engine_unavailable':
    case 'rate_limited':
      return t('error.busy');
    default:
      return t('error.unknown');
  }
}

function advice(refusal: Refusal | null, t: TFunction): string {
  switch (refusal?.code) {
    case 'offline':
      return t('error.offlineAdvice');
    case 'not_found':
      return t('error.notFoundAdvice');
    case 'engine_unavailable':
    case 'rate_limited':
      return t('error.busyAdvice');
    default:
      return refusal?.message ?? t('error.unknownAdvice');
  }
}
