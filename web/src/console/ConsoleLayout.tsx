import '@mantine/spotlight/styles.layer.css';
import { ActionIcon, Button, Group, Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconAt,
  IconChartBar,
  IconHeartHandshake,
  IconInbox,
  IconKeyboard,
  IconListSearch,
  IconScale,
  IconSearch,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu, type PlaceAction } from '../app/AccountMenu';
import { ConnectionNotice } from '../app/ConnectionNotice';
import { PersonControls } from '../app/PersonControls';
import { PreferenceControls } from '../app/PreferenceControls';
import { ProductMark } from '../app/ProductMark';
import { usePagesAhead } from '../app/usePagesAhead';
import { useNarrow } from '../design/useNarrow';
import { OnlyFor } from '../session/OnlyFor';
import { leads } from '../session/person';
import { usePerson } from '../session/session';
import { AdminPlaces } from './AdminPlaces';
import { AlertSettings } from './alerts/AlertSettings';
import { usePageAlerts } from './alerts/usePageAlerts';
import { AvailabilityControl } from './availability/AvailabilityControl';
import { useHeartbeat } from './availability/useHeartbeat';
import { useQueue } from './deskQueries';
import { CommandPalette } from './keyboard/CommandPalette';
import { moveAmongRows } from './keyboard/moveFocus';
import { ShortcutSheet } from './keyboard/ShortcutSheet';
import { useShortcuts } from './keyboard/useShortcuts';
import { useUnreadMentions } from './mentions/mentionQueries';
import { pagesOf } from './pagesOf';
import { TabBar } from './tabs/TabBar';
import classes from './ConsoleLayout.module.css';

/** The agents' place. */
export function ConsoleLayout(): React.JSX.Element {
  return (
    <OnlyFor who="staff">
      <Frame />
    </OnlyFor>
  );
}

function Frame(): React.JSX.Element {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [sheet, setSheet] = useState(false);
  usePagesAhead(pagesOf(usePerson()));
  useHeartbeat();
  usePageAlerts();
  const navigate = useNavigate();
  useShortcuts({
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    '/': () => spotlight.open(),
    '?': () => setSheet(true),
    q: () => void navigate({ to: '/console' }),
    t: () => void navigate({ to: '/console/tickets' }),
    m: () => void navigate({ to: '/console/mentions' }),
  });
  const actions: PlaceAction[] = [
    { icon: IconSearch, name: t('desk.search'), onPress: () => spotlight.open() },
    { icon: IconKeyboard, name: t('keys.title'), onPress: () => setSheet(true) },
  ];
  return (
    <div className={classes['page']}>
      <header className={`on-ink ${classes['head'] ?? ''}`}>
        <Link to="/console" className={`plain-link ${classes['mark'] ?? ''}`} aria-label={t('desk.toQueue')}>
          <ProductMark />
        </Link>
        <Button
          variant="default"
          size="xs"
          className={classes['search']}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={<Kbd size="xs">/</Kbd>}
          onClick={() => spotlight.open()}
        >
          {t('desk.search')}
        </Button>
        <Group gap="xs" wrap="nowrap" className={classes['tools']}>
          <AvailabilityControl />
          <AlertSettings />
          {narrow ? (
            <AccountMenu actions={actions} />
          ) : (
            <>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={t('keys.title')}
                onClick={() => setSheet(true)}
              >
                <IconKeyboard size={17} aria-hidden />
              </ActionIcon>
              <PreferenceControls />
              <PersonControls />
            </>
          )}
        </Group>
      </header>
      <ConnectionNotice />
      <Places />
      <div className={classes['work']}>
        <TabBar />
        <main id="main" className={classes['main']}>
          <Outlet />
        </main>
      </div>
      <CommandPalette onSheet={() => setSheet(true)} />
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}

function Places(): React.JSX.Element {
  const { t } = useTranslation();
  const person = usePerson();
  const bar = useRef<HTMLElement>(null);
  const at = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => keepInView(bar.current), [at]);
  const queue = useQueue();
  const unread = useUnreadMentions().data ?? 0;
  const counts = queue.data?.counts;
  const urgent = (counts?.['page'] ?? 0) + (counts?.['breached'] ?? 0);
  return (
    <nav ref={bar} className={classes['places']} aria-label={t('desk.places')}>
      <Link to="/console" activeOptions={{ exact: true }} className={classes['place']}>
        <IconInbox size={19} aria-hidden />
        {t('queue.title')}
        {urgent > 0 && (
          <span className={classes['count']}>
            <span aria-hidden>{urgent}</span>
            <span className="unseen">{t('queue.urgent', { count: urgent })}</span>
          </span>
        )}
      </Link>
      <Link
        to="/console/tickets"
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes['place']}
      >
        <IconListSearch size={19} aria-hidden />
        {t('list.title')}
      </Link>
      {leads(person) && (
        <Link to="/console/wall" className={classes['place']}>
          <IconChartBar size={19} aria-hidden />
          {t('wall.title')}
        </Link>
      )}
      <Link to="/console/mentions" className={classes['place']}>
        <IconAt size={19} aria-hidden />
        {t('mentions.title')}
        {unread > 0 && (
          <span className={classes['count']} data-calm>
            <span aria-hidden>{unread}</span>
            <span className="unseen">{t('mentions.unread', { count: unread })}</span>
          </span>
        )}
      </Link>
      <Link
        to="/console/outreach"
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes['place']}
      >
        <IconHeartHandshake size={19} aria-hidden />
        {t('outreach.title')}
      </Link>
      <Link to="/console/staff" className={classes['place']}>
        <IconUsers size={19} aria-hidden />
        {leads(person) ? t('staff.title') : t('staff.onCall')}
      </Link>
      {person.role === 'admin' && (
        <Link to="/console/policy" className={classes['place']}>
          <IconScale size={19} aria-hidden />
          {t('policy.title')}
        </Link>
      )}
      {person.role === 'admin' && <AdminPlaces />}
    </nav>
  );
}

/** On a narrow screen the bar scrolls sideways: the place where one is comes into view, also when counts and fonts make it wider. */
function keepInView(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined;
  const watch = new ResizeObserver(() => {
    showPlace(bar);
  });
  for (const part of [bar, ...bar.children]) watch.observe(part);
  return () => {
    watch.disconnect();
  };
}

function showPlace(bar: HTMLElement): void {
  const place = bar.querySelector('[aria-current="page"]');
  if (!place) return;
  const [outer, inner] = [bar.getBoundingClientRect(), place.getBoundingClientRect()];
  bar.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 });
}
