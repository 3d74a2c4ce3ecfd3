import { ActionIcon, Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
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
      <Table.ScrollContainer
        minWidth={900}
        className="surface"
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={7} horizontalSpacing="md" aria-labelledby="directory">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('staff.name')}</Table.Th>
              <Table.Th scope="col">{t('ticket.level')}</Table.Th>
              <Table.Th scope="col" style={{ whiteSpace: 'nowrap' }}>
                {t('staff.inHand')}
              </Table.Th>
              <Table.Th scope="col">{t('staff.skills')}</Table.Th>
              <Table.Th scope="col">{t('staff.languages')}</Table.Th>
              <Table.Th scope="col">{t('staff.availability')}</Table.Th>
              <Table.Th scope="col">
                <span className="unseen">{t('staff.change')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agents.map((agent) => (
              <Row key={agent.id} agent={agent} mine={mayChange(me, agent, agents)} onDo={setDoing} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {doing?.what === 'entry' && <AgentDialog agent={doing.agent} colleagues={agents} onClose={stop} />}
      {doing?.what === 'availability' && (
        <AvailabilityDialog agent={doing.agent} colleagues={agents} onClose={stop} />
      )}
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
  /** Whether the reader may change it. */
  mine: boolean;
  onDo: (doing: Doing) => void;
}

function Row({ agent, mine, onDo }: RowProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { name } = agent;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} lh={1.25}>
          {name}
        </Text>
        <Text size="sm" c="dimmed" lh={1.25}>
          {agent.id}
          {agent.team !== null && ` · ${agent.team}`}
          {!agent.active && ` · ${t('staff.left')}`}
        </Text>
      </Table.Td>
      <Table.Td>{agent.level}</Table.Td>
      <Table.Td className="numbers">
        {agent.load} / {agent.capacity}
      </Table.Td>
      <Table.Td>
        {listed(
          agent.skills.map((skill) => t(`category.${skill}`)),
          i18n.language,
        )}
      </Table.Td>
      <Table.Td>
        {listed(
          agent.languages.map((code) => languageName(code, i18n.language)),
          i18n.language,
        )}
      </Table.Td>
      <Table.Td>
        <AvailabilitySign availability={agent.availability} />
        {agent.availabilityUntil !== null && (
          <Text size="sm" c="dimmed" lh={1.3} style={{ whiteSpace: 'nowrap' }}>
            {t('staff.until')} <Instant at={agent.availabilityUntil} as="brief" />
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">
        {mine && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            {agent.active && (
              <ActionIcon
                size={30}
                variant="default"
                aria-label={t('staff.availabilityOf', { name })}
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
      </Table.Td>
    </Table.Tr>
  );
}
