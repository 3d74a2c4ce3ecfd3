import { mongo } from 'mongoose';
import { DEFAULT_POLICY } from '../domain/policy/defaultPolicy';
import type { Policy } from '../domain/policy/policy';
import type { Database } from './database';
import type { PolicyDocument } from './documents/policyDocument';

/** The policy version in force for new tickets. */
export async function currentPolicy(database: Database): Promise<PolicyDocument> {
  const latest = await database.policies.find().sort({ _id: -1 }).limit(1).next();
  return latest ?? ensureDefaultPolicy(database);
}

/** One version; null when there is none. */
export async function policyVersion(database: Database, version: number): Promise<PolicyDocument | null> {
  return database.policies.findOne({ _id: version });
}

/** Versions, newest first. */
export async function policyVersions(
  database: Database,
  options: { before: number | null; limit: number },
): Promise<PolicyDocument[]> {
  return database.policies
    .find(options.before === null ? {} : { _id: { $lt: options.before } })
    .sort({ _id: -1 })
    .limit(options.limit)
    .toArray();
}

/** Adds a version; false when that version exists already: somebody else was faster. */
export async function addPolicyVersion(
  database: Database,
  policy: Policy,
  createdBy: string,
  at: Date,
): Promise<boolean> {
  try {
    await database.policies.insertOne({ _id: policy.version, policy, createdAt: at, createdBy });
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === 11000) return false;
    throw error;
  }
}

/** Puts in the policy that the product ships with where there is none yet. */
export async function ensureDefaultPolicy(database: Database): Promise<PolicyDocument> {
  const first: PolicyDocument = {
    _id: DEFAULT_POLICY.version,
    policy: DEFAULT_POLICY,
    createdAt: new Date(),
    createdBy: 'system',
  };
  await addPolicyVersion(database, first.policy, first.createdBy, first.createdAt);
  return (await policyVersion(database, first._id)) ?? first;
}
