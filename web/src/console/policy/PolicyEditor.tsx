import { Button, Group, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { useDraft } from '../../tickets/drafts';
import { documentText } from './documentText';
import { documentChanges, type DocumentChange } from './documentChanges';
import classes from './PolicyPage.module.css';

interface Props {
  policy: Record<string, unknown>;
  version: number;
}

/** The document as text, with what would be different before it is put in force. */
export function PolicyEditor({ policy, version }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const original = useMemo(() => documentText(policy), [policy]);
  const [draft, write, discard] = useDraft('policy');
  const text = draft === '' ? original : draft;
  const read = useMemo(() => readDocument(text), [text]);
  // Of a draft that somebody else's version has overtaken one sees against what it stands now.
  const madeFrom = Number(read.document?.['version'] ?? version);
  const changes =
    read.document === null ? [] : documentChanges(policy, { ...read.document, version: policy['version'] });
  const save = useMutation({
    mutationFn: (document: Record<string, unknown>) =>
      answered(
        api.PUT('/api/v1/support/policy', {
          params: { header: { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() } },
          body: { ...document, version },
        }),
      ),
    onSuccess: discard,
    // Refused or not: what is in force has changed.
    onSettled: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="document">
      <Title order={2} size="h5" id="document" mb="xs">
        {t('policy.version', { version })}
      </Title>
      <Textarea
        label={t('policy.document')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={read.fault && t('policy.notJson', { fault: read.fault })}
        autosize
        minRows={14}
        maxRows={26}
        spellCheck={false}
        dir="ltr"
        classNames={{ input: classes['code'] ?? '' }}
      />
      {draft !== '' && madeFrom !== version && (
        <Text mt="sm" role="status">
          {t('policy.madeFrom', { version: madeFrom })}
        </Text>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {save.error && (
        <Stack mt="sm">
          <RefusalNotice error={save.error} />
        </Stack>
      )}
      <Group mt="md" justify="flex-end">
        <Button variant="default" disabled={draft === ''} onClick={discard}>
          {t('policy.discard')}
        </Button>
        <Button
          disabled={changes.length === 0}
          loading={save.isPending}
          onClick={() => {
            if (read.document !== null) save.mutate(read.document);
          }}
        >
          {t('policy.save', { version: version + 1 })}
        </Button>
      </Group>
    </section>
  );
}

function Changes({ changes }: { changes: readonly DocumentChange[] }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Text fw={600} mt="md">
        {t('policy.changes', { count: changes.length })}
      </Text>
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('policy.where')}</Table.Th>
              <Table.Th scope="col">{t('policy.was')}</Table.Th>
              <Table.Th scope="col">{t('policy.now')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ path, was, now }) => (
              <Table.Tr key={path}>
                <Table.Td dir="ltr">{path}</Table.Td>
                <Table.Td dir="ltr">
                  <del>{was ?? '–'}</del>
                </Table.Td>
                <Table.Td dir="ltr">
                  <ins>{now ?? '–'}</ins>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function readDocument(text: string): { document: Record<string, unknown> | null; fault: string | null } {
  try {
    const document: unknown = JSON.parse(text);
    const isDocument = typeof document === 'object' && document !== null && !Array.isArray(document);
    return isDocument
      ? { document: document as Record<string, unknown>, fault: null }
      : { document: null, fault: '{}' };
  } catch (error) {
    return { document: null, fault: error instanceof Error ? error.message : '' };
  }
}
