import { ActionIcon, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { CardCell, CardRow, CardTable } from '../../design/CardTable';
import { leads, type Person } from '../../session/person';
import { usePerson } from '../../session/session';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Instant } from '../../time/Instant';
import { listed } from '../../time/listed';
import { languageName } from '../../time/languageName';
import { useStaff } from '../deskQueries';
import { AgentDialog } from './AgentDialog';
import { AvailabilityDialog } from './AvailabilityDialog';
import { AvailabilitySign } from './AvailabilitySign';
import { OnCallTable } from './OnCallTable';
import { WeeksAhead } from './WeeksAhead';

/** Who is on call; for leads and admins who works here, how much they have in hand, and whether they are there. */
export function StaffPage(): React.JSX.Element {
  const { t } = useTranslation();
  const person = usePerson();
  const title = leads(person) ? t('staff.title') : t('staff.onCall');
  usePageTitle(title);
  const staff = useStaff(person);
  return (
    <Stack gap="lg">
      <Title order={1} size="h3">
        {title}
      </Title>
      <OnCallTable colleagues={staff.data ?? null} />
      {!leads(person) && <WeeksAhead />}
      <ReadNotice of={staff} />
      {staff.isLoading && <Skeleton height={320} />}
      {staff.data && <Directory agents={staff.data} />}
    </Stack>
  );
}

type Doing = { what: 'entry'; agent: Agent | null } | { what: 'availability'; agent: Agent };

function Directory({ agents }: { agents: readonly Agent[] }): React.JSX.Element {
  const { t } = useTranslation();
  const me = usePerson();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = (): void => setDoing(null);
  return (
    <section aria-labelledby="directory">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="directory">
          {t('staff.directory')}
        </Title>
        <Button
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setDoing({ what: 'entry', agent: null })}
        >
          {t('staff.add')}
        </Button>
      </Group>
      <CardTable
        minWidth={900}
        labelledBy="directory"
        heads={[
          { name: t('staff.name') },
          { name: t('ticket.level') },
          { name: t('staff.inHand') },
          { name: t('staff.skills') },
          { name: t('staff.languages') },
          { name: t('staff.availability') },
          { name: t('staff.change'), unseen: true },
        ]}
      >
        {agents.map((agent) => (
          <Row
            key={agent.id}
            agent={agent}
            deputy={agents.find(({ id }) => id === agent.deputyId)?.name ?? null}
            mine={mayChange(me, agent, agents)}
            onDo={setDoing}
          />
        ))}
      </CardTable>
      {doing?.what === 'entry' && <AgentDialog agent={doing.agent} colleagues={agents} onClose={stop} />}
      {doing?.what === 'availability' && <AvailabilityDialog agent={doing.agent} onClose={stop} />}
    </section>
  );
}

/** Whose entry an admin or a lead changes (docs/semantics.md, Staff); the API has the last word. */
function mayChange(me: Person, agent: Agent, all: readonly Agent[]): boolean {
  if (me.role === 'admin' || agent.id === me.id || (agent.leadId ?? me.id) === me.id) return true;
  return agent.team !== null && all.find(({ id }) => id === me.id)?.team === agent.team;
}

interface RowProps {
  agent: Agent;
  /** What who stands in for them is called. */
  deputy: string | null;
  /** Whether the reader may change it. */
  mine: boolean;
  onDo: (doing: Doing) => void;
}

function Row({ agent, deputy, mine, onDo }: RowProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { name } = agent;
  return (
    <CardRow>
      <CardCell place="title">
        <Text fw={600} lh={1.25}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" lh={1.25}>
          {agent.id}
          {agent.team !== null && ` · ${agent.team}`}
          {!agent.active && ` · ${t('staff.left')}`}
        </Text>
      </CardCell>
      <CardCell place="beside" head={t('ticket.level')}>
        {agent.level}
      </CardCell>
      <CardCell place="beside" head={t('staff.inHand')} className="numbers">
        {agent.load} / {agent.capacity}
      </CardCell>
      <CardCell place="line" head={t('staff.skills')}>
        {listed(
          agent.skills.map((skill) => t(`category.${skill}`)),
          i18n.language,
        )}
      </CardCell>
      <CardCell place="line" head={t('staff.languages')}>
        {listed(
          agent.languages.map((code) => languageName(code, i18n.language)),
          i18n.language,
        )}
      </CardCell>
      <CardCell place="beside">
        <AvailabilitySign availability={agent.availability} />
        {agent.availabilityUntil !== null && (
          <Text size="sm" c="dimmed" lh={1.3} style={{ whiteSpace: 'nowrap' }}>
            {t('staff.until')} <Instant at={agent.availabilityUntil} as="brief" />
          </Text>
        )}
        {deputy !== null && (
          <Text size="sm" c="dimmed" lh={1.3}>
            {t('staff.deputyNamed', { name: deputy })}
          </Text>
        )}
      </CardCell>
      <CardCell place="foot">
        {mine && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            {agent.active && (
              <ActionIcon
                size={30}
                variant="default"
                aria-label={t('staff.availabilityOf', { name })}
                title={t('staff.availabilityOf', { name })}
                onClick={() => onDo({ what: 'availability', agent })}
              >
                <IconCalendarTime size={17} aria-hidden />
              </ActionIcon>
            )}
            <Button
              size="xs"
              variant="default"
              aria-label={t('staff.edit', { name })}
              onClick={() => onDo({ what: 'entry', agent })}
            >
              {t('staff.change')}
            </Button>
          </Group>
        )}
      </CardCell>
    </CardRow>
  );
}
