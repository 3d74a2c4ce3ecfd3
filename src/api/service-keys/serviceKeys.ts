import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ulid } from 'ulid';
import { Database } from '../../../store/database';
import type { ServiceKeyDocument } from '../../../store/documents/serviceKeyDocument';
import { addServiceKey, listServiceKeys, revokeServiceKey } from '../../../store/serviceKeys';
import type { Principal } from '../auth/principal';
import { digestOf } from '../auth/serviceKeyVerifier';
import { notFound, validationFailed } from '../errors/apiError';
import { letteredIdFor } from '../idempotency/commandId';
import { parseInstant } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import {
  serviceKeyView,
  type NewServiceKeyAnswer,
  type ServiceKeyAnswer,
  type ServiceKeysAnswer,
} from './serviceKeyAnswer';
import type { NewServiceKeyBody } from './serviceKeyBody';

const LONGEST = 366 * 86_400_000;

/** The keys of services (docs/api.md, Service keys): made, listed, revoked by admins. */
@Injectable()
export class ServiceKeys {
  constructor(private readonly database: Database) {}

  async list(): Promise<ServiceKeysAnswer> {
    return { success: true, serviceKeys: (await listServiceKeys(this.database)).map(serviceKeyView) };
  }

  /** Once a command; only the secret of the last answer opens. @throws ApiError `validation_failed` */
  async make(
    me: Principal,
    { name, scopes, expiresAt }: NewServiceKeyBody,
    { commandId }: WriteIntent,
  ): Promise<NewServiceKeyAnswer> {
    const at = new Date();
    const latest = at.getTime() + LONGEST;
    const until = expiresAt === undefined ? latest : (parseInstant(expiresAt) ?? 0);
    if (until <= at.getTime() || until > latest) {
      throw validationFailed([
        { field: 'expiresAt', code: 'range', message: 'must be within the next 366 days' },
      ]);
    }
    const secret = randomBytes(32).toString('base64url').replaceAll('_', '-');
    const key: ServiceKeyDocument = {
      _id: letteredIdFor(commandId, 'service-key'),
      name,
      digest: digestOf(secret),
      scopes,
      createdBy: me.id,
      createdAt: at,
      expiresAt: new Date(until),
      revokedAt: null,
      revokedBy: null,
      lastUsedAt: null,
    };
    const added =
      (await addServiceKey(this.database, key)) ??
      // A day later the same idempotency key asks for another one.
      (await addServiceKey(this.database, { ...key, _id: ulid() }));
    if (!added) throw new Error('a new id is that of another key');
    return { success: true, serviceKey: serviceKeyView(added), key: `psk_${added._id}_${secret}` };
  }

  /** @throws ApiError `not_found` */
  async revoke(me: Principal, id: string): Promise<ServiceKeyAnswer> {
    const key = await revokeServiceKey(this.database, id, me.id, new Date());
    if (!key) throw notFound('service key');
    return { success: true, serviceKey: serviceKeyView(key) };
  }
}
