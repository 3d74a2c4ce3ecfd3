import { Injectable } from '@nestjs/common';
import { previewSla } from '../../../domain/policy/preview';
import type { Policy } from '../../../domain/policy/policy';
import { PolicyBook } from '../../../store/policyBook';
import { validationFailed } from '../errors/apiError';
import { iso, parseInstant } from '../validation/instant';
import type { PreviewAnswer } from './previewAnswer';
import type { PreviewBody } from './previewBody';

/** What a policy would promise to a ticket (docs/api.md, SLA preview). */
@Injectable()
export class SlaPreview {
  constructor(private readonly book: PolicyBook) {}

  /** @throws ApiError `validation_failed` for a version of the policy that does not exist */
  async preview({ tier, priority, timezone, createdAt, policyVersion }: PreviewBody): Promise<PreviewAnswer> {
    const instant = parseInstant(createdAt);
    if (instant === null) throw validationFailed([{ field: 'createdAt', message: 'is not an instant' }]);
    const policy = await this.policyOf(policyVersion);
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

  private async policyOf(version: number | undefined): Promise<Policy> {
    if (version === undefined) return (await this.book.current()).policy;
    const document = await this.book.version(version);
    if (!document)
      throw validationFailed([{ field: 'policyVersion', message: 'is not a version of the policy' }]);
    return document.policy;
  }
}
