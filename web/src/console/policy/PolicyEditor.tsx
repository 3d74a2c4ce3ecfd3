import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadNotice } from '../../tickets/ReadNotice';
import { readersZone } from '../../time/formatting';
import { CheckTool } from './CheckTool';
import { DraftContext, type PolicyDraft } from './draftContext';
import { useDraftCheck, type Asked } from './draftCheck';
import type { PolicyDocument } from './documentPath';
import { DraftReview } from './DraftReview';
import { faultText } from './faultText';
import { PolicyForms } from './PolicyForms';
import { ReplanPanel } from './ReplanPanel';
import { usePolicyDraftState } from './usePolicyDraftState';
import { VersionsTable } from './VersionsTable';
import classes from './PolicyPage.module.css';

interface Props {
  policy: PolicyDocument;
  version: number;
}

/** The document as forms and as text, what would be different and what would move, before it is put in force. */
export function PolicyEditor({ policy, version }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const [section, setSection] = useState('promises');
  const [asked, setAsked] = useState(firstQuestion);
  const state = usePolicyDraftState(policy);
  const check = useDraftCheck(state.document, asked);
  const draft = useMemo((): PolicyDraft => {
    // A document that is in force has none; the last answer may still be about a draft that is gone.
    const faults = state.changes.length === 0 ? [] : (check.data?.faults ?? []);
    const worded = faults.map((fault) => ({ ...fault, message: faultText(fault, t, i18n.language) }));
    return { ...state, faults: worded };
  }, [state, check.data, t, i18n.language]);
  const drafted = draft.changes.length > 0;
  return (
    <DraftContext value={draft}>
      <Stack gap="lg" className={classes['drafting']}>
        <PolicyForms section={section} onSection={setSection} />
        <DraftReview version={version} onSection={setSection} />
      </Stack>
      <ReplanPanel
        key={drafted ? draft.text : version}
        version={version}
        draft={drafted ? draft.document : null}
      />
      <ReadNotice of={check} />
      <CheckTool
        asked={asked}
        onAsk={setAsked}
        promised={check.data?.promised ?? null}
        version={drafted ? t('policyCheck.draft') : t('policy.version', { version })}
      />
      <VersionsTable policy={policy} />
    </DraftContext>
  );
}

function firstQuestion(): Asked {
  return { tier: 'premium', priority: 'high', timezone: readersZone(), createdAt: new Date().toISOString() };
}
