import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '../../../api/words';
import { DurationField } from '../fields/DurationField';
import { ListField } from '../fields/ListField';
import { NumberField } from '../fields/NumberField';
import classes from './Forms.module.css';

/** When a clock warns, how often what is late climbs, and how soon a page is to be acknowledged. */
export function EscalationForm(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby="rules-warnings">
        <Title order={2} size="h5" mb="sm" id="rules-warnings">
          {t('policyForm.warnings')}
        </Title>
        <ListField
          path="thresholds"
          label={t('policyForm.thresholds')}
          description={t('policyForm.thresholdsIntro')}
          next={nextThreshold}
        >
          {(path, label) => (
            <NumberField path={path} label={label} name={`${t('policyForm.thresholds')} ${label}`} percent />
          )}
        </ListField>
      </section>
      <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby="rules-every">
        <Title order={2} size="h5" id="rules-every">
          {t('policyForm.every')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('policyForm.everyIntro')}
        </Text>
        <Group gap="xl" align="flex-start">
          <NumberField path="escalation.every.fraction" label={t('policyForm.everyFraction')} percent />
          <DurationField path="escalation.every.min" label={t('policyForm.everyMin')} />
        </Group>
      </section>
      <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby="rules-pages">
        <Title order={2} size="h5" mb="sm" id="rules-pages">
          {t('policyForm.ackWithin')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {[...PRIORITIES].reverse().map((priority) => (
            <DurationField
              key={priority}
              path={`escalation.ackWithin.${priority}`}
              label={t(`priority.${priority}`)}
              of={t('policyForm.ackWithin')}
            />
          ))}
        </SimpleGrid>
      </section>
    </Stack>
  );
}

/** Half way from the last warning to the deadline. */
function nextThreshold(last: unknown): number {
  return typeof last === 'number' ? Number(((1 + last) / 2).toFixed(2)) : 0.5;
}
