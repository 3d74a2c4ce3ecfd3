import type { Notice } from './noticesFor';

/** Tells an agent of an outreach task: one notice a task (docs/semantics.md, Account managers). */
export function checkInNotice(outreachId: string, agentId: string): Notice {
  return {
    key: `check-in:${outreachId}`,
    kind: 'check-in',
    to: { kind: 'agent', id: agentId },
    leaves: true,
  };
}
