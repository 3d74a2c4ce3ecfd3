import { Alert, Badge, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isWithin, usePolicyDraft } from './draftContext';
import { EscalationForm } from './forms/EscalationForm';
import { HoursForm } from './forms/HoursForm';
import { LifecycleForm } from './forms/LifecycleForm';
import { PromisesForm } from './forms/PromisesForm';
import { TextForm } from './forms/TextForm';

const SECTIONS = ['promises', 'hours', 'escalation', 'lifecycle', 'document'] as const;
type Section = (typeof SECTIONS)[number];

const FORMS: Record<Section, () => React.JSX.Element> = {
  promises: PromisesForm,
  hours: HoursForm,
  escalation: EscalationForm,
  lifecycle: LifecycleForm,
  document: TextForm,
};

const TIER_HOURS = /^tiers\.[^.]+\.(calendar|staffed)(\.|$)/;

/** The section whose form has the place of a fault; what no form has is in the text. */
export function sectionOf(field: string): Section {
  if (TIER_HOURS.test(field) || field === 'deskZone') return 'hours';
  const within = (...paths: string[]): boolean => paths.some((path) => isWithin(field, path));
  if (within('tiers.free', 'tiers.premium', 'tiers.vip', 'resolution')) return 'promises';
  if (within('thresholds', 'escalation')) return 'escalation';
  if (within('lifecycle', 'survey', 'routing', 'retention')) return 'lifecycle';
  return 'document';
}

interface Props {
  section: string;
  onSection: (section: string) => void;
}

/** The document as forms, section by section, with how many faults wait in each. */
export function PolicyForms({ section, onSection }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { document, faults } = usePolicyDraft();
  const faultsIn = (one: Section): number => faults.filter(({ field }) => sectionOf(field) === one).length;
  return (
    <Tabs
      value={section}
      onChange={(next) => {
        if (next !== null) onSection(next);
      }}
      keepMounted={false}
    >
      <Tabs.List mb="md" aria-label={t('policyForm.sections')}>
        {SECTIONS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={
              faultsIn(one) > 0 && (
                <Badge color="red" size="sm" variant="light">
                  {t('policyForm.faults', { count: faultsIn(one) })}
                </Badge>
              )
            }
          >
            {t(`policySection.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {SECTIONS.map((one) => {
        const Form = FORMS[one];
        return (
          <Tabs.Panel key={one} value={one}>
            {document === null && one !== 'document' ? (
              <Alert role="alert" color="red" variant="light" title={t('policyForm.unreadable')}>
                {t('policyForm.unreadableAdvice')}
              </Alert>
            ) : (
              <Form />
            )}
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
