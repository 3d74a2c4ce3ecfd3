import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEVELS, PRIORITIES, TIERS, type Channel, type Priority, type Tier } from '../../../api/words';
import { DurationField } from '../fields/DurationField';
import { NumberField } from '../fields/NumberField';
import { textOf } from '../documentPath';
import { useFault, usePolicyDraft } from '../draftContext';
import classes from './Forms.module.css';

const CHANNELS = ['email', 'chat', 'phone'] as const satisfies Channel[];
const MOST_URGENT_FIRST = [...PRIORITIES].reverse();
/** What a promise begins with; short enough to be seen, long enough to be kept. */
const NEW_PROMISE = { goal: 'PT24H', deadline: 'PT24H' };

/** What each tier is promised: by when an answer and a solution, over which channels, and who takes it first. */
export function PromisesForm(): React.JSX.Element {
  return (
    <Stack gap="lg">
      {TIERS.map((tier) => (
        <TierPromises key={tier} tier={tier} />
      ))}
      <Resolution />
    </Stack>
  );
}

function TierPromises({ tier }: { tier: Tier }): React.JSX.Element {
  const { t } = useTranslation();
  const name = t(`tier.${tier}`);
  return (
    <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby={`promises-${tier}`}>
      <Title order={2} size="h5" mb="sm" id={`promises-${tier}`}>
        {name}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }} mb="md">
        <Channels tier={tier} />
        <FirstLevel tier={tier} />
        <NumberField
          path={`tiers.${tier}.opensPerHour`}
          label={t('policyForm.opensPerHour')}
          name={`${name}, ${t('policyForm.opensPerHour')}`}
          none={t('policyForm.anyNumber')}
        />
      </SimpleGrid>
      <Text fw={600} mb={4}>
        {t('clock.first-response')}
      </Text>
      {MOST_URGENT_FIRST.map((priority) => (
        <Promise key={priority} tier={tier} priority={priority} />
      ))}
    </section>
  );
}

function Promise({ tier, priority }: { tier: Tier; priority: Priority }): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set } = usePolicyDraft();
  const path = `tiers.${tier}.response.${priority}`;
  const of = `${t(`tier.${tier}`)}, ${t(`priority.${priority}`)}`;
  const promised = read(path) !== null;
  return (
    <div className={classes['promise']}>
      <Text className={classes['lead'] ?? ''}>{t(`priority.${priority}`)}</Text>
      <Switch
        className={classes['lead'] ?? ''}
        label={t('policyForm.promised')}
        aria-label={`${of}, ${t('policyForm.promised')}`}
        checked={promised}
        onChange={(event) => set(path, event.currentTarget.checked ? NEW_PROMISE : null)}
      />
      {promised ? (
        <>
          <DurationField path={`${path}.goal`} of={of} label={t('policyForm.goal')} />
          <DurationField path={`${path}.deadline`} of={of} label={t('policyForm.deadline')} />
        </>
      ) : (
        <Text c="dimmed" className={`${classes['lead'] ?? ''} ${classes['none'] ?? ''}`}>
          {t('policyForm.noPromise')}
        </Text>
      )}
    </div>
  );
}

function Channels({ tier }: { tier: Tier }): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set } = usePolicyDraft();
  const path = `tiers.${tier}.channels`;
  const fault = useFault(path);
  const stored = read(path);
  const chosen = Array.isArray(stored) ? stored.map(String) : [];
  return (
    <Checkbox.Group
      label={t('policyForm.channels')}
      value={chosen}
      onChange={(next) =>
        set(
          path,
          CHANNELS.filter((channel) => next.includes(channel)),
        )
      }
      error={fault}
    >
      <Stack gap={6} mt={4}>
        {CHANNELS.map((channel) => (
          <Checkbox key={channel} value={channel} label={t(`channel.${channel}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function FirstLevel({ tier }: { tier: Tier }): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set } = usePolicyDraft();
  const path = `tiers.${tier}.firstLevel`;
  const fault = useFault(path);
  return (
    <NativeSelect
      label={t('policyForm.firstLevel')}
      aria-label={`${t(`tier.${tier}`)}, ${t('policyForm.firstLevel')}`}
      value={textOf(read(path))}
      onChange={(event) => set(path, Number(event.currentTarget.value))}
      data={LEVELS.map((level) => ({ value: String(level), label: `${level} · ${t(`level.${level}`)}` }))}
      error={fault}
      maw={260}
    />
  );
}

function Resolution(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby="promises-resolution">
      <Title order={2} size="h5" id="promises-resolution">
        {t('clock.resolution')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('policyForm.resolutionIntro')}
      </Text>
      <Group gap="xl" align="flex-start">
        <DurationField
          path="resolution.moderate.goal"
          of={t('complexity.moderate')}
          label={`${t('complexity.moderate')}: ${t('policyForm.goal')}`}
        />
        <DurationField
          path="resolution.moderate.deadline"
          of={t('complexity.moderate')}
          label={`${t('complexity.moderate')}: ${t('policyForm.deadline')}`}
        />
        <NumberField
          path="resolution.high.goalDays"
          label={`${t('complexity.high')}: ${t('policyForm.goalDays')}`}
          decimals
        />
        <NumberField
          path="resolution.high.deadlineDays"
          label={`${t('complexity.high')}: ${t('policyForm.deadlineDays')}`}
          decimals
        />
      </Group>
    </section>
  );
}
