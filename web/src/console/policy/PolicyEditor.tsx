import { Anchor, Button, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { ReadNotice } from '../../tickets/ReadNotice';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { readersZone } from '../../time/formatting';
import { ChangesTable } from './ChangesTable';
import { CheckTool } from './CheckTool';
import { DraftContext, usePolicyDraft, type PolicyDraft } from './draftContext';
import { useDraftCheck, type Asked } from './draftCheck';
import type { PolicyDocument } from './documentPath';
import { InForceDialog } from './InForceDialog';
import { PolicyForms, sectionOf } from './PolicyForms';
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
  const { t } = useTranslation();
  const [section, setSection] = useState('promises');
  const [asked, setAsked] = useState(firstQuestion);
  const state = usePolicyDraftState(policy);
  const check = useDraftCheck(state.document, asked);
  const draft = useMemo((): PolicyDraft => {
    // A document that is in force has none; the last answer may still be about a draft that is gone.
    const faults = state.changes.length === 0 ? [] : (check.data?.faults ?? []);
    return { ...state, faults };
  }, [state, check.data]);
  const drafted = draft.changes.length > 0;
  return (
    <DraftContext value={draft}>
      <PolicyForms section={section} onSection={setSection} />
      <Review version={version} onSection={setSection} />
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

interface ReviewProps {
  version: number;
  onSection: (section: string) => void;
}

/** What the draft changes, what is wrong with it, and the step that puts it in force. */
function Review({ version, onSection }: ReviewProps): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { document, kept, changes, faults, discard } = usePolicyDraft();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const madeFrom = Number(document?.['version'] ?? version);
  const save = useMutation({
    mutationFn: (next: PolicyDocument) =>
      answered(
        api.PUT('/api/v1/support/policy', {
          params: { header: { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() } },
          body: { ...next, version },
        }),
      ),
    onSuccess: discard,
    // Refused or not: what is in force has changed.
    onSettled: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="draft">
      <Title order={2} size="h5" mb="xs" id="draft">
        {kept ? t('policyForm.draft', { version }) : t('policy.version', { version })}
      </Title>
      <div role="status">
        {kept && madeFrom !== version && <Text>{t('policy.madeFrom', { version: madeFrom })}</Text>}
        {kept && <Text c="dimmed">{t('policyForm.kept')}</Text>}
        {!kept && (
          <Text>{save.isSuccess ? t('policyForm.saved', { version }) : t('policyForm.noDraft')}</Text>
        )}
        {faults.length > 0 && (
          <>
            <Text fw={600} mt="md">
              {t('policyForm.faults', { count: faults.length })}
            </Text>
            <List size="sm">
              {faults.map(({ field, message }) => (
                <List.Item key={`${field} ${message}`}>
                  <Anchor component="button" type="button" onClick={() => onSection(sectionOf(field))}>
                    <bdi>{field}</bdi>
                  </Anchor>
                  : <bdi>{message}</bdi>
                </List.Item>
              ))}
            </List>
          </>
        )}
        {changes.length > 0 && (
          <Text fw={600} mt="md">
            {t('policy.changes', { count: changes.length })}
          </Text>
        )}
      </div>
      {changes.length > 0 && <ChangesTable changes={changes} />}
      {save.error && (
        <Stack mt="sm">
          <RefusalNotice error={save.error} />
        </Stack>
      )}
      <Group mt="md" justify="flex-end">
        <Button variant="default" disabled={!kept} onClick={() => setAsking(true)}>
          {t('policy.discard')}
        </Button>
        <Button
          disabled={changes.length === 0 || faults.length > 0}
          loading={save.isPending}
          onClick={() => setSaving(true)}
        >
          {t('policy.save', { version: version + 1 })}
        </Button>
      </Group>
      {saving && document !== null && (
        <InForceDialog
          version={version + 1}
          changes={changes}
          onSure={() => {
            setSaving(false);
            save.mutate(document);
          }}
          onClose={() => setSaving(false)}
        />
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('policyForm.discardTitle')}
        closeButtonProps={{ 'aria-label': t('page.close') }}
      >
        <Text>{t('policyForm.discardAdvice')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('page.cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              discard();
              setAsking(false);
            }}
          >
            {t('policy.discard')}
          </Button>
        </Group>
      </Modal>
    </section>
  );
}
