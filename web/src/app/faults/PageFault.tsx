import { Anchor, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../live/useOnline';
import { usePageTitle } from '../usePageTitle';
import { isNotLoaded } from './lazyPage';
import { startAnew, startAnewOnce } from './startAnew';

/**
 * In the place of a page that could not be loaded or drawn: what happened, another try, the way home. What is missing because of an
 * update or an interruption is fetched by itself, as soon as the desk can be reached.
 */
export function PageFault({ error, reset }: ErrorComponentProps): React.JSX.Element {
  const { t } = useTranslation();
  const online = useOnline();
  const missing = isNotLoaded(error);
  const [trying, setTrying] = useState(false);
  const [away, setAway] = useState(false);
  const offline = missing && (!online || away);
  const title = missing ? t('fault.notLoaded') : t('fault.broken');
  usePageTitle(title);
  useEffect(() => {
    if (missing && online) void startAnewOnce();
  }, [missing, online]);
  const tryAgain = async (): Promise<void> => {
    if (!missing) {
      reset();
      return;
    }
    setTrying(true);
    setAway(!(await startAnew()));
    setTrying(false);
  };
  const Shape = offline ? IconCloudOff : IconAlertTriangle;
  return (
    <Container size="sm" py="3rem">
      <Stack gap="sm" align="flex-start" role="alert">
        <Shape size={36} stroke={1.5} aria-hidden />
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>
          {offline
            ? t('fault.offlineAdvice')
            : missing
              ? t('fault.notLoadedAdvice')
              : t('fault.brokenAdvice')}
        </Text>
        <Group gap="lg" mt="xs">
          <Button
            onClick={() => void tryAgain()}
            loading={trying}
            leftSection={<IconRefresh size={17} aria-hidden />}
          >
            {t('error.retry')}
          </Button>
          <Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t('page.toStart')}</Anchor>
        </Group>
      </Stack>
    </Container>
  );
}

/** The same where not even the frame of a place can be drawn. */
export function WholePageFault(props: ErrorComponentProps): React.JSX.Element {
  return (
    <main id="main">
      <PageFault {...props} />
    </main>
  );
}
