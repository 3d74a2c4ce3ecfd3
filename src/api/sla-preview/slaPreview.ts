import { Injectable } from '@nestjs/common';
import { previewSla } from '../../../domain/policy/preview';
import { PolicyBook } from '../../../store/policyBook';
import { validationFailed } from '../errors/apiError';
import { draftPolicy, policyAsked } from '../policy/policyAsked';
import { iso, parseInstant } from '../validation/instant';
import type { PreviewAnswer } from './previewAnswer';
import type { PreviewBody } from './previewBody';

/** What a policy would promise to a ticket (docs/api.md, SLA preview). */
@Injectable()
export class SlaPreview {
  constructor(private readonly book: PolicyBook) {}

  /** @throws ApiError `validation_failed` for a version of the policy that does not exist, and for a faulty draft */
  async preview({ tier, priority, timezone, createdAt, ...asked }: PreviewBody): Promise<PreviewAnswer> {
    const instant = parseInstant(createdAt);
    if (instant === null)
      throw validationFailed([
        { field: 'createdAt', code: 'format', expected: 'date-time', message: 'is not an instant' },
      ]);
    const policy = asked.policy
      ? await draftPolicy(this.book, asked.policy, asked.policyVersion)
      : await policyAsked(this.book, asked.policyVersion);
    const { coveredPriority, response, resolution } = previewSla(policy, {
      tier,
      priority,
      zone: timezone,
      createdAt: instant,
    });
    return {
      success: true,
      coveredPriority,
      goal: iso(response?.goal ?? null),
      deadline: iso(response?.deadline ?? null),
      resolution: { goal: iso(resolution.goal), deadline: iso(resolution.deadline) },
    };
  }
}
