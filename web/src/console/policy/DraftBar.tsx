import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import type { PolicyDocument } from './documentPath';
import { usePolicyDraft } from './draftContext';
import { InForceDialog } from './InForceDialog';
import classes from './PolicyPage.module.css';

interface Props {
  /** The one in force. */
  version: number;
  /** Leads to what the draft changes. */
  onShow: () => void;
  /** There is no draft any more: it is in force, or was discarded. */
  onEnd: (inForce: boolean) => void;
}

/** How much the draft changes, and the steps that put it in force or discard it: at the lower edge of the window, wherever one is in the forms. */
export function DraftBar({ version, onShow, onEnd }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { document, changes, faults, discard } = usePolicyDraft();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const save = useMutation({
    mutationFn: (next: PolicyDocument) =>
      answered(
        api.PUT('/api/v1/support/policy', {
          params: { header: { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() } },
          body: { ...next, version },
        }),
      ),
    onSuccess: () => {
      discard();
      onEnd(true);
    },
    // Refused or not: what is in force has changed.
    onSettled: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <div className={`surface ${classes['bar'] ?? ''}`} role="group" aria-label={t('policyForm.draftShort')}>
      {save.error && <RefusalNotice error={save.error} />}
      <div className={classes['steps']}>
        <div role="status" className={classes['counts']}>
          <Anchor component="button" type="button" onClick={onShow}>
            {document === null ? t('policyForm.unreadable') : t('policy.changes', { count: changes.length })}
          </Anchor>
          {faults.length > 0 && (
            <Text span c="var(--mantine-color-error)" fw={600}>
              {t('policyForm.faults', { count: faults.length })}
            </Text>
          )}
        </div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('policy.discard')}
        </Button>
        <Button
          disabled={changes.length === 0 || faults.length > 0}
          loading={save.isPending}
          onClick={() => setSaving(true)}
        >
          {t('policy.save', { version: version + 1 })}
        </Button>
      </div>
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
            color="red.9"
            onClick={() => {
              discard();
              onEnd(false);
            }}
          >
            {t('policy.discard')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
