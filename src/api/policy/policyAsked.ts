import { checkPolicy } from '../../../domain/policy/checkPolicy';
import type { Policy } from '../../../domain/policy/policy';
import type { PolicyBook } from '../../../store/policyBook';
import { validationFailed } from '../errors/apiError';

/** A version of the policy, or the one in force. @throws ApiError `validation_failed` for one that does not exist */
export async function policyAsked(book: PolicyBook, version: number | undefined): Promise<Policy> {
  if (version === undefined) return (await book.current()).policy;
  const document = await book.version(version);
  if (!document)
    throw validationFailed([
      { field: 'policyVersion', code: 'reference', message: 'is not a version of the policy' },
    ]);
  return document.policy;
}

/**
 * A document that somebody would like to see the effect of, checked as if it were put in force now.
 * @throws ApiError `validation_failed`, each fault below `policy`
 */
export async function draftPolicy(
  book: PolicyBook,
  document: Record<string, unknown>,
  version: number | undefined,
): Promise<Policy> {
  if (version !== undefined)
    throw validationFailed([
      {
        field: 'policyVersion',
        code: 'conflict',
        expected: 'policy',
        message: 'does not go together with policy',
      },
    ]);
  const { policy, faults } = checkPolicy(document);
  if (faults)
    throw validationFailed(faults.map(({ field, ...wrong }) => ({ field: `policy.${field}`, ...wrong })));
  return { ...policy, version: (await book.current()).policy.version + 1 };
}
