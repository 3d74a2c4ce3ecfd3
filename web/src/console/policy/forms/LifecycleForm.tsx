import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DurationField } from '../fields/DurationField';
import { ListField } from '../fields/ListField';
import { NumberField } from '../fields/NumberField';
import classes from './Forms.module.css';

const DAYS = ['days', 'hours'] as const;

/** What happens by itself to tickets, surveys and what is kept of them. */
export function LifecycleForm(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Card id="tickets" title={t('policyForm.tickets')}>
        <DurationField
          path="lifecycle.closeResolvedAfter"
          label={t('policyForm.closeResolvedAfter')}
          units={DAYS}
        />
        <DurationField path="lifecycle.reopenWithin" label={t('policyForm.reopenWithin')} units={DAYS} />
        <ListField
          path="lifecycle.remindAwaitingAfter"
          label={t('policyForm.remindAwaitingAfter')}
          next={(last) => (typeof last === 'string' ? last : 'P1D')}
        >
          {(path, label) => (
            <DurationField path={path} label={label} of={t('policyForm.remindAwaitingAfter')} units={DAYS} />
          )}
        </ListField>
        <DurationField
          path="lifecycle.closeAwaitingAfter"
          label={t('policyForm.closeAwaitingAfter')}
          units={DAYS}
        />
        <DurationField path="routing.giveBackAfter" label={t('policyForm.giveBackAfter')} />
      </Card>
      <Card id="survey" title={t('policyForm.survey')}>
        <DurationField path="survey.reminderAfter" label={t('policyForm.reminderAfter')} units={DAYS} />
        <DurationField path="survey.expiresAfter" label={t('policyForm.expiresAfter')} units={DAYS} />
        <DurationField path="survey.editableFor" label={t('policyForm.editableFor')} units={DAYS} />
        <NumberField path="survey.followUpAtOrBelow" label={t('policyForm.followUpAtOrBelow')} />
      </Card>
      <Card id="retention" title={t('policyForm.retention')}>
        <NumberField path="retention.historyDays" label={t('policyForm.historyDays')} />
        <NumberField
          path="retention.wordsMonths"
          label={t('policyForm.wordsMonths')}
          none={t('policyForm.never')}
        />
      </Card>
    </Stack>
  );
}

interface CardProps {
  id: string;
  title: string;
  children: React.ReactNode;
}

function Card({ id, title, children }: CardProps): React.JSX.Element {
  return (
    <section className={`surface ${classes['card'] ?? ''}`} aria-labelledby={`rules-${id}`}>
      <Title order={2} size="h5" mb="sm" id={`rules-${id}`}>
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {children}
      </SimpleGrid>
    </section>
  );
}
