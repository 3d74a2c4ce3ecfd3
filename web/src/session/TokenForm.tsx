import { Button, Code, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWith } from './session';

/** Signing in with a token that was given: the way in on a desk that is no demo. @param alone there is no other way */
export function TokenForm({ alone }: { alone: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setWrong(signInWith(token) === null);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" maw="34rem">
        {alone && <Text>{t('signIn.noDemo')}</Text>}
        <PasswordInput
          label={t('signIn.token')}
          description={
            <>
              {t('signIn.tokenHelp')} <Code>npm run token</Code>
            </>
          }
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={wrong && t('signIn.tokenWrong')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showToken') }}
        />
        <Group>
          <Button type="submit" variant="default" disabled={token.trim() === ''}>
            {t('signIn.withToken')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
