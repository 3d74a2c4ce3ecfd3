import { Button, Container, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../app/AccountMenu';
import { ConnectionNotice } from '../app/ConnectionNotice';
import { PersonControls } from '../app/PersonControls';
import { PreferenceControls } from '../app/PreferenceControls';
import { ProductMark } from '../app/ProductMark';
import { usePagesAhead, type PageId } from '../app/usePagesAhead';
import { useNarrow } from '../design/useNarrow';
import { OnlyFor } from '../session/OnlyFor';
import { readersZone, zoneName } from '../time/formatting';
import classes from './PortalLayout.module.css';
import { useAccountLanguage } from './useAccountLanguage';

const PAGES: readonly PageId[] = [
  '/portal/',
  '/portal/new',
  '/portal/tickets',
  '/portal/tickets/$ref',
  '/portal/profile',
];

/** The customers' place. */
export function PortalLayout(): React.JSX.Element {
  return (
    <OnlyFor who="customers">
      <Frame />
    </OnlyFor>
  );
}

function Frame(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const narrow = useNarrow();
  usePagesAhead(PAGES);
  const keepLanguage = useAccountLanguage();
  return (
    <div className={classes['page']}>
      <header className={`on-ink ${classes['head'] ?? ''}`}>
        <Container size="lg" className={classes['bar']}>
          <Link
            to="/portal"
            className={`plain-link ${classes['mark'] ?? ''}`}
            aria-label={t('portal.toHome')}
          >
            <ProductMark />
          </Link>
          <Group gap="xs" wrap="nowrap" className={classes['tools']}>
            <Button
              size="sm"
              color="#f3e3c3"
              c="#12383b"
              leftSection={<IconPlus size={17} aria-hidden />}
              renderRoot={(props) => <Link to="/portal/new" {...props} />}
            >
              {t('portal.newTicket')}
            </Button>
            {narrow ? (
              <AccountMenu onLanguage={keepLanguage} />
            ) : (
              <>
                <PreferenceControls onLanguage={keepLanguage} />
                <PersonControls />
              </>
            )}
          </Group>
        </Container>
      </header>
      <ConnectionNotice />
      <main id="main" className={classes['main']}>
        <Container size="lg">
          <Outlet />
        </Container>
      </main>
      <footer className={classes['foot']}>
        <Container size="lg">
          {t('page.zone', { zone: `${readersZone().replaceAll('_', ' ')} (${zoneName(i18n.language)})` })}
        </Container>
      </footer>
    </div>
  );
}
