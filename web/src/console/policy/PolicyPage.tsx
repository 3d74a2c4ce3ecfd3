import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { usePageTitle } from '../../app/usePageTitle';
import { OnlyForRole } from '../OnlyForRole';
import { ReadNotice } from '../../tickets/ReadNotice';
import { PolicyEditor } from './PolicyEditor';

/** All numbers of the product, in one document with versions: look, change, see what would move, apply. */
export function PolicyPage(): React.JSX.Element {
  return (
    <OnlyForRole who="admins">
      <Policy />
    </OnlyForRole>
  );
}

function Policy(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('policy.title'));
  const policy = useQuery({
    queryKey: ['policy'],
    queryFn: async () => (await answered(api.GET('/api/v1/support/policy'))).policy,
  });
  const version = policy.data ? Number(policy.data['version']) : null;
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <Title order={1} size="h3">
          {t('policy.title')}
        </Title>
        <Text c="dimmed">{t('policy.intro')}</Text>
      </div>
      {policy.isPending && <Skeleton height={420} />}
      <ReadNotice of={policy} />
      {policy.data && version !== null && <PolicyEditor policy={policy.data} version={version} />}
    </Stack>
  );
}
