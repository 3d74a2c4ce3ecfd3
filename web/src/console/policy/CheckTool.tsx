import { Group, NativeSelect, Select, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES, TIERS } from '../../api/words';
import { Instant } from '../../time/Instant';
import { MomentField } from '../../time/MomentField';
import type { Asked, Promised } from './draftCheck';
import { zoneNames } from '../../time/zoneNames';
import classes from './PolicyPage.module.css';

interface Props {
  asked: Asked;
  onAsk: (asked: Asked) => void;
  /** null while the document has faults. */
  promised: Promised | null;
  version: string;
}

/** By when a ticket would be answered and solved under the draft. */
export function CheckTool({ asked, onAsk, promised, version }: Props): React.JSX.Element {
  const { t } = useTranslation();
  // Empty while it is being typed: then the last whole one is asked about.
  const [openedAt, setOpenedAt] = useState(asked.createdAt);
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="check">
      <Title order={2} size="h5" id="check">
        {t('policyCheck.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('policyCheck.intro', { version })}
      </Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('filter.tier')}
          value={asked.tier}
          onChange={(event) => {
            const tier = TIERS.find((one) => one === event.currentTarget.value);
            if (tier) onAsk({ ...asked, tier });
          }}
          data={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
        />
        <NativeSelect
          label={t('policyCheck.priority')}
          value={asked.priority}
          onChange={(event) => {
            const priority = PRIORITIES.find((one) => one === event.currentTarget.value);
            if (priority) onAsk({ ...asked, priority });
          }}
          data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        />
        <Select
          label={t('policyCheck.zone')}
          value={asked.timezone}
          onChange={(timezone) => {
            if (timezone !== null) onAsk({ ...asked, timezone });
          }}
          data={zoneNames()}
          searchable
          allowDeselect={false}
          limit={40}
        />
        <MomentField
          label={t('policyCheck.openedAt')}
          value={openedAt}
          onChange={(createdAt) => {
            setOpenedAt(createdAt);
            if (createdAt !== '') onAsk({ ...asked, createdAt });
          }}
        />
      </Group>
      <div role="status">
        {promised === null ? <Text mt="sm">{t('policyCheck.faulty')}</Text> : <Outcome promised={promised} />}
      </div>
    </section>
  );
}

function Outcome({ promised }: { promised: Promised }): React.JSX.Element {
  const { t } = useTranslation();
  const { goal, deadline, resolution } = promised;
  return (
    <Table fz="sm" mt="sm" aria-labelledby="check">
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">{t('policyForm.goal')}</Table.Th>
          <Table.Th scope="col">{t('policyForm.deadline')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Th scope="row">{t('clock.first-response')}</Table.Th>
          <Table.Td>{goal === null ? t('policyForm.noPromise') : <Instant at={goal} />}</Table.Td>
          <Table.Td>{deadline !== null && <Instant at={deadline} />}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">{t('clock.resolution')}</Table.Th>
          <Table.Td>
            <Instant at={resolution.goal} />
          </Table.Td>
          <Table.Td>
            <Instant at={resolution.deadline} />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
