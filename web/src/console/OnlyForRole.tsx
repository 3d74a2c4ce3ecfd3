import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/usePageTitle';
import { leads } from '../session/person';
import { usePerson } from '../session/session';

interface Props {
  who: 'leads' | 'admins';
  children: React.ReactNode;
}

/** Draws a page of the console for those it is for; others are told so, and the API is not asked in vain. */
export function OnlyForRole({ who, children }: Props): React.ReactNode {
  const person = usePerson();
  const may = who === 'admins' ? person.role === 'admin' : leads(person);
  return may ? children : <NotForYou who={who} />;
}

function NotForYou({ who }: Pick<Props, 'who'>): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('notForYou.title'));
  return (
    <Stack gap="sm" py="xl">
      <Title order={1} size="h3">
        {t('notForYou.title')}
      </Title>
      <Text>{t(`notForYou.${who}`)}</Text>
      <Anchor renderRoot={(props) => <Link to="/console" {...props} />}>{t('keys.queue')}</Anchor>
    </Stack>
  );
}
