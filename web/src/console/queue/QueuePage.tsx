import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueEntry, Urgency } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { ReadNotice } from '../../tickets/ReadNotice';
import { readersZone, zoneName } from '../../time/formatting';
import { useQueue } from '../deskQueries';
import { PageCard } from './PageCard';
import { QueueRow } from './QueueRow';
import classes from './QueuePage.module.css';

/** In the order in which an agent has to look at them. */
const REASONS = [
  'breached',
  'due-soon',
  'waiting-on-me',
  'in-hand',
  'awaiting-customer',
] as const satisfies Urgency[];

/** What I have to do, most urgent first; who is paged sees that before anything else. */
export function QueuePage(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const queue = useQueue();
  const entries = queue.data?.queue ?? [];
  const pages = entries.filter(({ why }) => why === 'page');
  usePageTitle(t('queue.title'));
  return (
    <>
      <Group justify="space-between" align="baseline" mb="md">
        <Title order={1} size="h3">
          {t('queue.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('page.zone', { zone: `${readersZone().replaceAll('_', ' ')} (${zoneName(i18n.language)})` })}
        </Text>
      </Group>
      <ReadNotice of={queue} />
      {queue.isPending && <Waiting />}
      {pages.length > 0 && (
        <section aria-labelledby="pages" className={classes['pages']}>
          <Title order={2} size="h5" id="pages">
            {t('queue.why.page')}
          </Title>
          {pages.map((entry) => (
            <PageCard key={entry.ticket._id} entry={entry} />
          ))}
        </section>
      )}
      {REASONS.map((why) => (
        <Reason key={why} why={why} entries={entries.filter((entry) => entry.why === why)} />
      ))}
      {queue.data && entries.length === 0 && <AllDone />}
    </>
  );
}

function Reason({
  why,
  entries,
}: {
  why: (typeof REASONS)[number];
  entries: QueueEntry[];
}): React.JSX.Element | null {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={`why-${why}`} className={classes['reason']}>
      <Title order={2} size="h5" id={`why-${why}`} className={classes['why']}>
        {t(`queue.why.${why}`)} <span className={classes['number']}>{entries.length}</span>
      </Title>
      <ul className="plain-list">
        {entries.map((entry) => (
          <QueueRow key={entry.ticket._id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function AllDone(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={`surface ${classes['empty'] ?? ''}`}>
      <Text fw={600}>{t('queue.empty')}</Text>
      <Text c="dimmed">{t('queue.emptyMore')}</Text>
    </div>
  );
}

function Waiting(): React.JSX.Element {
  return (
    <Stack gap="xs">
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={46} />
      ))}
    </Stack>
  );
}
