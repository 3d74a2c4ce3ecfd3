import { Button, Stack, Text } from '@mantine/core';
import { IconLogin } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from './FaultNotice';
import type { Issuer } from './issuerClient';
import { faultOf, leaveForIssuer } from './issuerSession';
import type { SignInFault } from './signInProblem';

interface Props {
  issuer: Issuer;
  /** Why the last try came to nothing: whoever has no place here is asked who they are. */
  fault: SignInFault | undefined;
}

/** The way to the issuer's page, and back to where one wanted to go. */
export function IssuerButton({ issuer, fault }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: leaveForIssuer });
  return (
    <Stack align="flex-start" maw="34rem">
      {leave.error && faultOf(leave.error) !== fault && <FaultNotice fault={faultOf(leave.error)} />}
      <Text>{t('signIn.atIssuer', { host: new URL(issuer.issuer).host })}</Text>
      <Button
        size="md"
        loading={leave.isPending || leave.isSuccess}
        leftSection={<IconLogin size={19} aria-hidden className="flip-in-rtl" />}
        onClick={() => leave.mutate(fault === 'no-place' || fault === 'refused')}
      >
        {t('signIn.continue')}
      </Button>
    </Stack>
  );
}
