import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../session/session';
import { Subject } from '../../tickets/Subject';
import { useRemoval } from '../keyboard/useRemoval';
import { useShortcuts } from '../keyboard/useShortcuts';
import { closeTab, useTabs } from './openTabs';
import classes from './TabBar.module.css';

/** The tickets that are at hand. They are links: each can be opened elsewhere, and the address says which one is shown. */
export function TabBar(): React.JSX.Element | null {
  const { t } = useTranslation();
  const tabs = useTabs(usePerson().id);
  const navigate = useNavigate();
  const { ref: shown } = useParams({ strict: false });
  const list = useRef<HTMLUListElement>(null);
  const leave = useRemoval(list, titleOfPage);
  const close = (ref: string): void => {
    const place = tabs.findIndex((one) => one.ref === ref);
    const beside = closeTab(ref);
    if (ref !== shown) {
      leave(place);
      return;
    }
    if (beside) void navigate({ to: '/console/tickets/$ref', params: { ref: beside.ref } });
    else void navigate({ to: '/console' });
  };
  const step = (by: 1 | -1): void => {
    const at = tabs.findIndex(({ ref }) => ref === shown);
    const next = tabs[at < 0 ? (by === 1 ? 0 : tabs.length - 1) : (at + by + tabs.length) % tabs.length];
    if (next) void navigate({ to: '/console/tickets/$ref', params: { ref: next.ref } });
  };
  useShortcuts({
    h: () => step(-1),
    l: () => step(1),
    x: () => {
      if (shown !== undefined) close(shown);
    },
  });
  if (tabs.length === 0) return null;
  return (
    <nav aria-label={t('tabs.title')} className={classes['bar']}>
      <ul ref={list} className={classes['list']}>
        {tabs.map(({ ref, subject }) => (
          <li key={ref} className={classes['tab']} data-shown={ref === shown || undefined}>
            <Link
              to="/console/tickets/$ref"
              params={{ ref }}
              className="plain-link one-line"
              aria-current={ref === shown ? 'page' : undefined}
              title={subject}
            >
              <span className={classes['number']}>{ref.split('-').at(-1)}</span>
              <Subject of={subject} />
            </Link>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('tabs.close', { ref })}
              onClick={() => close(ref)}
              data-removes
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What has the focus once no tab is left. */
function titleOfPage(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1');
  if (title && !title.hasAttribute('tabindex')) title.tabIndex = -1;
  return title;
}
