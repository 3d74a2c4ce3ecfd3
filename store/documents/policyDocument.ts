import type { Policy } from '../../domain/policy/policy';

/** One version of the policy, never changed. `_id` is the version. */
export interface PolicyDocument {
  _id: number;
  policy: Policy;
  createdAt: Date;
  createdBy: string;
}
