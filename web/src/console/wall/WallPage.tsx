import '@mantine/charts/styles.layer.css';
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LiveReport } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { OnlyForRole } from '../OnlyForRole';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Instant } from '../../time/Instant';
import { AgentLoad } from './AgentLoad';
import { GroupTable, type WallGroup } from './GroupTable';
import { OpenPages } from './OpenPages';
import { PromiseTiles } from './PromiseTiles';
import { useLiveReport } from './wallQueries';
import classes from './WallPage.module.css';

/** How the desk stands at this moment, for whoever leads it. */
export function WallPage(): React.JSX.Element {
  return (
    <OnlyForRole who="leads">
      <LiveWall />
    </OnlyForRole>
  );
}

function LiveWall(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('wall.title'));
  const report = useLiveReport();
  return (
    <Stack gap="lg" className={classes['wall']} data-wide>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          {t('wall.title')}
        </Title>
        {report.data && (
          <Text size="sm" c="dimmed">
            {t('wall.asOf')} <Instant at={report.data.at} />
          </Text>
        )}
      </Group>
      <ReadNotice of={report} />
      {report.isPending && <Skeleton height={480} />}
      {report.data && <Wall report={report.data} />}
    </Stack>
  );
}

function Wall({ report }: { report: LiveReport }): React.JSX.Element {
  const { t } = useTranslation();
  const levels = report.levels.map(({ level, ...group }): WallGroup => ({
    ...group,
    key: String(level),
    name: t('ticket.levelShort', { level }),
    search: { level: String(level) },
  }));
  const teams = report.teams.map(({ team, ...group }): WallGroup => ({
    ...group,
    key: team ?? '',
    name: team ?? t('wall.noTeam'),
    search: team === null ? null : { team },
  }));
  return (
    <>
      <PromiseTiles report={report} />
      <div className={classes['pair']}>
        <GroupTable id="by-level" title={t('wall.byLevel')} groups={levels} />
        {teams.length > 0 && <GroupTable id="by-team" title={t('wall.byTeam')} groups={teams} />}
      </div>
      <div className={classes['pair']}>
        <OpenPages report={report} />
        <AgentLoad report={report} />
      </div>
    </>
  );
}
