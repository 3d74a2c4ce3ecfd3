import { SegmentedControl, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIERS, type Tier } from '../../../api/words';
import { HolidaysField } from '../fields/HolidaysField';
import { WeekField } from '../fields/WeekField';
import { NamedZone, ZoneField } from '../fields/ZoneField';
import { isWithin, useFault, usePolicyDraft } from '../draftContext';
import classes from './Forms.module.css';

/** What the week begins with where it was open around the clock. */
const USUAL_WEEK = Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:00']]]));

/** When promises count down and when somebody is there, tier by tier; and where the desk is. */
export function HoursForm(): React.JSX.Element {
  const { t } = useTranslation();
  const { faults } = usePolicyDraft();
  const [tier, setTier] = useState<Tier>('premium');
  const deskFault = useFault('deskZone');
  const labelOf = (one: Tier): string => {
    const count = faults.filter(({ field }) =>
      HOURS.some((hours) => isWithin(field, `tiers.${one}.${hours}`)),
    ).length;
    return count === 0 ? t(`tier.${one}`) : `${t(`tier.${one}`)} · ${t('policyForm.faults', { count })}`;
  };
  return (
    <Stack gap="lg">
      <NamedZone path="deskZone" label={t('policyForm.deskZone')} fault={deskFault} />
      <SegmentedControl
        aria-label={t('filter.tier')}
        value={tier}
        onChange={(next) => setTier(TIERS.find((one) => one === next) ?? tier)}
        data={TIERS.map((value) => ({ value, label: labelOf(value) }))}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        {HOURS.map((hours) => (
          // Each tier has fields of its own: a date half entered does not follow to another.
          <Calendar key={`${tier} ${hours}`} tier={tier} hours={hours} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

const HOURS = ['calendar', 'staffed'] as const;

function Calendar({ tier, hours }: { tier: Tier; hours: (typeof HOURS)[number] }): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set } = usePolicyDraft();
  const path = `tiers.${tier}.${hours}`;
  const title = t(`policyHours.${hours}`);
  const of = `${t(`tier.${tier}`)}, ${title}`;
  const always = read(`${path}.weekly`) === null;
  return (
    <section className={`surface ${classes['card'] ?? ''}`} aria-label={of}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(`policyHoursIntro.${hours}`)}
      </Text>
      <Stack gap="md">
        <ZoneField path={`${path}.zone`} of={of} />
        <Switch
          label={t('policyForm.always')}
          aria-label={`${of}, ${t('policyForm.always')}`}
          checked={always}
          onChange={(event) => set(`${path}.weekly`, event.currentTarget.checked ? null : USUAL_WEEK)}
        />
        {!always && <WeekField path={`${path}.weekly`} of={of} />}
        <HolidaysField path={`${path}.holidays`} of={of} />
      </Stack>
    </section>
  );
}
