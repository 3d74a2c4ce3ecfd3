import { NativeSelect, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Agent, Availability } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { listed } from '../../time/listed';
import { languageName } from '../../time/languageName';
import { useSetAvailability, useStaff } from '../deskQueries';
import { OnCallTable } from './OnCallTable';

const AVAILABILITIES = ['on', 'away', 'off'] as const satisfies Availability[];

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
      <OnCallTable />
      {staff.error && <RefusalNotice error={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.isLoading && <Skeleton height={320} />}
      {staff.data && <Directory agents={staff.data} />}
    </Stack>
  );
}

function Directory({ agents }: { agents: readonly Agent[] }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={780}
      className="surface"
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table verticalSpacing={7} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('staff.name')}</Table.Th>
            <Table.Th scope="col">{t('ticket.level')}</Table.Th>
            <Table.Th scope="col">{t('staff.inHand')}</Table.Th>
            <Table.Th scope="col">{t('staff.skills')}</Table.Th>
            <Table.Th scope="col">{t('staff.languages')}</Table.Th>
            <Table.Th scope="col">{t('staff.availability')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agents.map((agent) => (
            <Row key={agent.id} agent={agent} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ agent }: { agent: Agent }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const set = useSetAvailability(agent.id);
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} lh={1.25}>
          {agent.name}
        </Text>
        <Text size="sm" c="dimmed" lh={1.25}>
          {agent.id}
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
        <NativeSelect
          size="xs"
          aria-label={t('staff.availabilityOf', { name: agent.name })}
          value={agent.availability}
          disabled={!agent.active || set.isPending}
          onChange={(event) => {
            const next = AVAILABILITIES.find((one) => one === event.currentTarget.value);
            if (next) set.mutate({ availability: next, until: null });
          }}
          data={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))}
          error={set.error && t('error.unknown')}
        />
      </Table.Td>
    </Table.Tr>
  );
}
