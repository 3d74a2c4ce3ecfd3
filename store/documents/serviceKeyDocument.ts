/** What a service may do: change accounts, or follow facts. */
export const SERVICE_SCOPES = ['accounts', 'facts'] as const;
export type ServiceScope = (typeof SERVICE_SCOPES)[number];

/** The key of a service that is no person: the account system, an integration. Its secret is not kept, only its digest. */
export interface ServiceKeyDocument {
  _id: string;
  name: string;
  /** SHA-256 of the secret, which has 256 random bits: nothing is gained by a slow hash. */
  digest: string;
  scopes: ServiceScope[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  lastUsedAt: Date | null;
}
