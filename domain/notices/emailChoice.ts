import type { Notice, NoticeKind } from './noticesFor';

/** Which notices a customer wants by e-mail; all others stay in the feed, where they always are. */
export const EMAIL_CHOICES = ['all', 'important', 'none'] as const;
export type EmailChoice = (typeof EMAIL_CHOICES)[number];

/** What is said to the customer themselves. */
const IMPORTANT: readonly NoticeKind[] = ['reply', 'resolved', 'closed'];
/** What asks something of them: whoever wants only what is important does without. */
const ASKING: readonly NoticeKind[] = ['awaiting-reminder', 'survey', 'survey-reminder'];

/**
 * Whether a notice leaves the house, as its reader has chosen. Notices to staff are no choice of theirs, and who has not
 * chosen gets what the desk sends of itself (docs/semantics.md, Notices that leave the house).
 */
export function leavesFor(
  { kind, to, leaves }: Pick<Notice, 'kind' | 'to' | 'leaves'>,
  choice: EmailChoice | null,
): boolean {
  if (to.kind !== 'customer' || choice === null) return leaves;
  if (choice === 'none') return false;
  return IMPORTANT.includes(kind) || (choice === 'all' && ASKING.includes(kind));
}
