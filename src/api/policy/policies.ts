import { Injectable } from '@nestjs/common';
import { checkPolicy } from '../../../domain/policy/checkPolicy';
import { decodeCursor, encodeCursor } from '../../../store/cursor';
import { Database } from '../../../store/database';
import type { PolicyDocument } from '../../../store/documents/policyDocument';
import { policyVersions } from '../../../store/policies';
import { PolicyBook } from '../../../store/policyBook';
import type { Principal } from '../auth/principal';
import { ApiError, validationFailed } from '../errors/apiError';
import type { PageQuery } from '../lists/pageQuery';
import type { WriteIntent } from '../versions/write';
import type { PolicyAnswer, PolicyVersionsAnswer } from './policyAnswer';

const SORT = 'policy-versions';

/** Reading the policy, and putting a new version in force (docs/semantics.md, Policies). */
@Injectable()
export class Policies {
  constructor(
    private readonly database: Database,
    private readonly book: PolicyBook,
  ) {}

  async current(): Promise<PolicyAnswer> {
    const { policy } = await this.book.current();
    return { success: true, policy };
  }

  /**
   * @param document as it came: checked here, whole.
   * @throws ApiError `validation_failed` with every fault, `version_conflict` unless it is based on the current version
   */
  async replace(me: Principal, document: unknown, { expectedVersion }: WriteIntent): Promise<PolicyAnswer> {
    const { policy, faults } = checkPolicy(document);
    if (faults) throw validationFailed(faults);
    const { version, ...rest } = policy;
    const expected = expectedVersion ?? version;
    const added = await this.book.add(expected, rest, me.id);
    if (!added) {
      throw new ApiError(
        'version_conflict',
        'The policy has changed since it was read: this is not its current version.',
        {
          expected,
        },
      );
    }
    return { success: true, policy: added.policy };
  }

  async versions({ limit, cursor }: PageQuery): Promise<PolicyVersionsAnswer> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).value;
    const found = await policyVersions(this.database, { before, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      success: true,
      versions: page.map(versionView),
      nextCursor: last ? encodeCursor({ sort: SORT, value: last._id, id: '' }) : null,
    };
  }
}

function versionView({
  _id,
  policy,
  createdAt,
  createdBy,
}: PolicyDocument): PolicyVersionsAnswer['versions'][number] {
  return { version: _id, createdAt: createdAt.toISOString(), createdBy, policy };
}
