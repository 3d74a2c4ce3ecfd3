import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from './usePageTitle';

/** An address that leads nowhere. */
export function NotFoundPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('page.notFound'));
  return (
    <Container component="main" id="main" size="sm" py="6rem">
      <Stack gap="sm">
        <Title order={1}>{t('page.notFound')}</Title>
        <Text>{t('page.notFoundAdvice')}</Text>
        <Anchor href="/">{t('page.toStart')}</Anchor>
      </Stack>
    </Container>
  );
}
