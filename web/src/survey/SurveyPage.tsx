import { Container, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import { PreferenceControls } from '../app/PreferenceControls';
import { ProductMark } from '../app/ProductMark';
import { usePageTitle } from '../app/usePageTitle';
import { RefusalNotice } from '../tickets/RefusalNotice';
import { SurveyForm } from './SurveyForm';
import classes from './SurveyPage.module.css';

/** How was it? For whoever holds the link; nobody has to sign in. */
export function SurveyPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('survey.title'));
  const { token } = useParams({ from: '/survey/$token' });
  const survey = useQuery({
    queryKey: ['survey', token],
    staleTime: Infinity,
    queryFn: async () =>
      (await answered(api.GET('/api/v1/support/surveys/{token}', { params: { path: { token } } }))).survey,
  });
  return (
    <>
      <header className={`on-ink ${classes['head'] ?? ''}`}>
        <Container size="sm">
          <Group justify="space-between">
            <ProductMark />
            <PreferenceControls />
          </Group>
        </Container>
      </header>
      <Container size="sm" component="main" id="main" py="xl">
        {survey.isPending && <Skeleton height={280} />}
        {survey.error && <Refused error={survey.error} onRetry={() => void survey.refetch()} />}
        {survey.data && <SurveyForm token={token} survey={survey.data} />}
      </Container>
    </>
  );
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const over =
    error instanceof Refusal && (error.status === 404 || error.status === 409 || error.status === 410);
  if (!over) return <RefusalNotice error={error} onRetry={onRetry} />;
  return (
    <>
      <Title order={1} size="h2">
        {t('survey.over')}
      </Title>
      <Text mt="sm">{t('survey.overMore')}</Text>
    </>
  );
}
