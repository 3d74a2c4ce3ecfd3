import type { Policy } from '../domain/policy/policy';
import type { Database } from './database';
import type { PolicyDocument } from './documents/policyDocument';
import { addPolicyVersion, currentPolicy, policyVersion } from './policies';

/** How long the current version is taken as current without asking, in ms: so long until a new one counts elsewhere. */
const FRESH_MS = 1_000;
/** Versions kept in memory. They never change, so what is kept stays true. */
const KEPT = 50;

/** The policy's versions as this process knows them: the current one at most a second old, older ones for ever. */
export class PolicyBook {
  private latest: { document: PolicyDocument; askedAt: number } | null = null;
  private asking: Promise<PolicyDocument> | null = null;
  private readonly versions = new Map<number, PolicyDocument>();

  constructor(private readonly database: Database) {}

  /** The version in force for new tickets. */
  async current(): Promise<PolicyDocument> {
    if (this.latest && Date.now() - this.latest.askedAt < FRESH_MS) return this.latest.document;
    // Many ask at once: one answer serves them all.
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** One version; null when there is none. */
  async version(version: number): Promise<PolicyDocument | null> {
    const known = this.versions.get(version);
    if (known) return known;
    const found = await policyVersion(this.database, version);
    if (found) this.keep(found);
    return found;
  }

  /**
   * Puts a version in force that follows `expected`. @returns null, and changes nothing, when `expected` is not the
   * current version.
   */
  async add(
    expected: number,
    policy: Omit<Policy, 'version'>,
    createdBy: string,
  ): Promise<PolicyDocument | null> {
    const current = await currentPolicy(this.database);
    if (current._id !== expected) return null;
    const next: Policy = { ...policy, version: expected + 1 };
    const createdAt = new Date();
    // Of two at once only one gets the number: it is the key.
    if (!(await addPolicyVersion(this.database, next, createdBy, createdAt))) return null;
    const document = { _id: next.version, policy: next, createdAt, createdBy };
    this.learn(document, Date.now());
    return document;
  }

  private async ask(): Promise<PolicyDocument> {
    const askedAt = Date.now();
    const document = await currentPolicy(this.database);
    return this.learn(document, askedAt);
  }

  /** An answer that was under way when a newer version was put in must not bring the older one back. */
  private learn(document: PolicyDocument, askedAt: number): PolicyDocument {
    this.keep(document);
    if (this.latest && this.latest.document._id > document._id) return this.latest.document;
    this.latest = { document, askedAt };
    return document;
  }

  private keep(document: PolicyDocument): void {
    if (this.versions.size >= KEPT) this.versions.clear();
    this.versions.set(document._id, document);
  }
}
