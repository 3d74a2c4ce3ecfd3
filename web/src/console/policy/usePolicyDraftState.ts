import { useMemo } from 'react';
import { useDraft } from '../../tickets/drafts';
import { documentChanges } from './documentChanges';
import { valueAt, withValue, type PolicyDocument } from './documentPath';
import { documentText } from './documentText';
import type { PolicyDraft } from './draftContext';

/** The draft of the policy, kept in this browser until it is put in force or discarded; without one, what is in force. */
export function usePolicyDraftState(policy: PolicyDocument): Omit<PolicyDraft, 'faults'> {
  const original = useMemo(() => documentText(policy), [policy]);
  const [draft, write, discard] = useDraft('policy');
  const text = draft === '' ? original : draft;
  return useMemo(() => {
    const { document, unreadable } = readDocument(text);
    const take = (next: PolicyDocument): void =>
      changesOf(policy, next).length === 0 ? discard() : write(documentText(next));
    return {
      text,
      document,
      unreadable,
      kept: draft !== '',
      changes: document === null ? [] : changesOf(policy, document),
      read: (path) => valueAt(document, path),
      set: (path, value) => {
        if (document !== null) take(withValue(document, path, value));
      },
      take,
      write,
      discard,
    };
  }, [text, draft, policy, write, discard]);
}

/** Of a draft that somebody else's version has overtaken one sees against what it stands now. */
function changesOf(policy: PolicyDocument, document: PolicyDocument) {
  return documentChanges(policy, { ...document, version: policy['version'] });
}

function readDocument(text: string): { document: PolicyDocument | null; unreadable: string | null } {
  try {
    const document: unknown = JSON.parse(text);
    const isDocument = typeof document === 'object' && document !== null && !Array.isArray(document);
    return isDocument
      ? { document: document as PolicyDocument, unreadable: null }
      : { document: null, unreadable: '{}' };
  } catch (error) {
    return { document: null, unreadable: error instanceof Error ? error.message : '' };
  }
}
