import { Group, NativeSelect, Progress, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentReport, LiveReport } from '../../api/words';
import { listed } from '../../time/listed';
import { Instant } from '../../time/Instant';
import { AvailabilitySign } from '../staff/AvailabilitySign';
import { IN_HAND } from '../tickets/ticketSearch';
import classes from './WallPage.module.css';

const ALL = '';
const FULL = 0.999;
const NEARLY = 0.75;

/** Who is there, and how much each has in hand: the fullest first. */
export function AgentLoad({ report }: { report: LiveReport }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [team, setTeam] = useState(ALL);
  const { agents, agentsLeftOut, staff, teams } = report;
  const named = teams.flatMap(({ team: name }) => name ?? []);
  const shown = agents.filter((agent) => team === ALL || agent.team === team);
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="load">
      <Group justify="space-between" align="flex-end" mb="sm">
        <div>
          <Title order={2} size="h5" id="load">
            {t('wall.agents')}
          </Title>
          <Text size="sm" c="dimmed" className="numbers">
            {listed(
              [
                t('wall.on', { count: staff.on }),
                t('wall.away', { count: staff.away }),
                t('wall.off', { count: staff.off }),
              ],
              i18n.language,
            )}
          </Text>
        </div>
        <NativeSelect
          size="xs"
          aria-label={t('staff.team')}
          value={team}
          onChange={(event) => setTeam(event.currentTarget.value)}
          data={[{ value: ALL, label: t('wall.allTeams') }, ...named]}
        />
      </Group>
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table
          fz="sm"
          verticalSpacing={5}
          horizontalSpacing={7}
          aria-labelledby="load"
          className={classes['table']}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('staff.name')}</Table.Th>
              <Table.Th scope="col" className={classes['roomy']}>
                {t('staff.availability')}
              </Table.Th>
              <Table.Th scope="col">{t('wall.load')}</Table.Th>
              <Table.Th scope="col">{t('wall.late')}</Table.Th>
              <Table.Th scope="col">{t('wall.in1h')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((agent) => (
              <Row key={agent.id} agent={agent} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {agentsLeftOut > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('wall.leftOut', { count: agentsLeftOut })}
        </Text>
      )}
    </section>
  );
}

function Row({ agent }: { agent: AgentReport }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const share = agent.capacity > 0 ? agent.load / agent.capacity : 1;
  const colour =
    share > FULL ? 'var(--wall-late)' : share > NEARLY ? 'var(--wall-in1h)' : 'var(--wall-today)';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {agent.name}
        <Text size="xs" c="dimmed" fw={400}>
          {t('ticket.levelShort', { level: agent.level })}
          {agent.team !== null && ` · ${agent.team}`}
        </Text>
        <span className={classes['inName']}>
          <Presence agent={agent} />
        </span>
      </Table.Th>
      <Table.Td className={classes['roomy']}>
        <Presence agent={agent} />
      </Table.Td>
      <Table.Td className={`numbers ${classes['whole'] ?? ''}`}>
        <Link to="/console/tickets" search={{ status: IN_HAND, assignee: agent.id }}>
          {agent.load.toLocaleString(i18n.language)} / {agent.capacity.toLocaleString(i18n.language)}
        </Link>
        <Progress value={Math.min(100, share * 100)} size={6} color={colour} aria-hidden mt={3} />
      </Table.Td>
      <Table.Td className="numbers" data-urgent={agent.late > 0 ? true : undefined}>
        {agent.late.toLocaleString(i18n.language)}
      </Table.Td>
      <Table.Td className="numbers">{agent.dueIn1h.toLocaleString(i18n.language)}</Table.Td>
    </Table.Tr>
  );
}

function Presence({ agent: { availability, availabilityUntil } }: { agent: AgentReport }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <AvailabilitySign availability={availability} />
      {availabilityUntil && (
        <Text size="xs" c="dimmed" fw={400} component="span" display="block">
          {t('availability.until')} <Instant at={availabilityUntil} as="brief" />
        </Text>
      )}
    </>
  );
}
