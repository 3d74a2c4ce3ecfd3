import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refusal, type FieldFault } from '../api/refusal';
import { isStaff } from '../session/person';
import { useSession } from '../session/session';
import { advice, faultWords, headline } from './refusalWords';

/** What went wrong, in the reader's words, and whether trying again makes sense. Staff get the API's own words as well. */
export function RefusalNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const session = useSession();
  const refusal = error instanceof Refusal ? error : null;
  const offline = refusal?.status === 0;
  const staff = session.state === 'in' && isStaff(session.person);
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
          {refusal.faults.map((one) => (
            <List.Item key={one.field}>
              <Fault fault={one} staff={staff} />
            </List.Item>
          ))}
        </List>
      ) : (
        <>
          <Text size="sm" c="var(--mantine-color-text)">
            {advice(refusal, t)}
          </Text>
          {staff && refusal && !offline && (
            <Text size="xs" c="dimmed" lang="en">
              <bdi>{refusal.message}</bdi>
            </Text>
          )}
        </>
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

interface FaultProps {
  fault: FieldFault;
  staff: boolean;
}

function Fault({ fault, staff }: FaultProps): React.JSX.Element {
  const { t } = useTranslation();
  const { name, fault: words } = faultWords(fault, t);
  return (
    <>
      {name !== null && (
        <>
          <bdi>{name}</bdi>:{' '}
        </>
      )}
      {words}
      {staff && (
        <Text size="xs" c="dimmed" lang="en">
          <bdi>
            {fault.field} {fault.message}
          </bdi>
        </Text>
      )}
    </>
  );
}
