import { createContext, use } from 'react';
import type { FieldFault } from '../../api/refusal';
import type { DocumentChange } from './documentChanges';
import type { PolicyDocument } from './documentPath';

/** What is wrong with a place of the document, which is written with dots. */
export type PolicyFault = FieldFault;

/** What the fields of a document read and write. */
export interface DocumentFields {
  /** What the API finds wrong with it. */
  faults: readonly PolicyFault[];
  /** What stands at a path. */
  read: (path: string) => unknown;
  /** Puts something else there; undefined takes it away. */
  set: (path: string, value: unknown) => void;
}

/** The one draft that all the forms, and the text, work on. */
export interface PolicyDraft extends DocumentFields {
  text: string;
  /** null while the text is no document. */
  document: PolicyDocument | null;
  /** Why the text is no document. */
  unreadable: string | null;
  /** Whether there is a draft at all. */
  kept: boolean;
  /** Against the version in force. */
  changes: readonly DocumentChange[];
  /** Takes a whole document for the draft. */
  take: (document: PolicyDocument) => void;
  write: (text: string) => void;
  discard: () => void;
}

export const DraftContext = createContext<PolicyDraft | null>(null);

/** The draft of the page around. @throws Error outside a policy page */
export function usePolicyDraft(): PolicyDraft {
  const draft = use(DraftContext);
  if (draft === null) throw new Error('There is no policy draft around this.');
  return draft;
}

/** A smaller document than the policy, whose fields are the same: somebody's working hours. */
export const FieldsContext = createContext<DocumentFields | null>(null);

/** The document of the form around. @throws Error outside of any */
export function useFields(): DocumentFields {
  const own = use(FieldsContext);
  const draft = use(DraftContext);
  const fields = own ?? draft;
  if (fields === null) throw new Error('There is no document around this field.');
  return fields;
}

/** What is wrong at a path of the document around, or below it. */
export function useFault(path: string): string | undefined {
  return faultWithin(useFields().faults, path);
}

/** What is wrong at a path or below it, as one text; undefined where nothing is. */
export function faultWithin(faults: readonly PolicyFault[], path: string): string | undefined {
  const messages = faults.filter(({ field }) => isWithin(field, path)).map(({ message }) => message);
  return messages.length === 0 ? undefined : [...new Set(messages)].join('; ');
}

/** Whether a path is another, or leads on from it. */
export function isWithin(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}
