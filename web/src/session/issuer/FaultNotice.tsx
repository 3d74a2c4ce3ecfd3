import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SignInFault } from './signInProblem';

/** Why somebody who came back from the issuer is not signed in, and what they can do about it. */
export function FaultNotice({ fault }: { fault: SignInFault }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color={fault === 'away' ? 'gray' : 'red'}
      variant="light"
      icon={fault === 'away' ? <IconCloudOff aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={titleOf(fault, t)}
      maw="34rem"
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {adviceOf(fault, t)}
      </Text>
    </Alert>
  );
}

function titleOf(fault: SignInFault, t: TFunction): string {
  switch (fault) {
    case 'denied':
      return t('signIn.denied');
    case 'mixed-up':
      return t('signIn.mixedUp');
    case 'away':
      return t('signIn.away');
    case 'no-place':
    case 'refused':
      return t('signIn.noPlace');
    default:
      return t('signIn.failed');
  }
}

function adviceOf(fault: SignInFault, t: TFunction): string {
  switch (fault) {
    case 'denied':
      return t('signIn.deniedAdvice');
    case 'mixed-up':
      return t('signIn.mixedUpAdvice');
    case 'away':
      return t('signIn.awayAdvice');
    case 'no-place':
    case 'refused':
      return t('signIn.noPlaceAdvice');
    default:
      return t('signIn.failedAdvice');
  }
}
