import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Erasing } from '../../../activities/erasure/startErasures';
import { Database } from '../../../store/database';
import { findErasure, requestErasure } from '../../../store/erasure/erasures';
import { LegalHoldError, setLegalHold } from '../../../store/erasure/legalHold';
import { findCustomer, isAnythingOf, takeInCustomer, UNKNOWN_CUSTOMER } from '../../../store/customers';
import type { CustomerDocument } from '../../../store/documents/customerDocument';
import { touch } from '../audit/touched';
import type { Principal } from '../auth/principal';
import { ApiError, notFound } from '../errors/apiError';
import { may, rightsOf, type Action } from '../rights/rights';
import { ERASING } from '../services';
import { PERSON_ID } from '../validation/ids';
import { CustomerExport } from './customerExport';
import { erasureView, type ErasureAnswer } from './erasureAnswer';
import type { HoldAnswer } from './holdBody';

/** What a person may ask of their data: all of it, or that it goes (docs/semantics.md, Privacy). */
@Injectable()
export class Privacy {
  constructor(
    private readonly database: Database,
    private readonly exporting: CustomerExport,
    @Inject(ERASING) private readonly erasing: Erasing,
  ) {}

  /** @throws ApiError `not_found` */
  async export(me: Principal, ref: string): Promise<StreamableFile> {
    const id = this.mine(me, ref, 'export');
    const customer = await this.find(me, id);
    // Unknown to themself from the first answer of their erasure on.
    if (me.role === 'customer' && customer.erasedAt) throw notFound('customer');
    const archive = this.exporting.of(me, customer);
    return new StreamableFile(archive, {
      type: 'application/zip',
      disposition: 'attachment; filename="support-data.zip"',
    });
  }

  /**
   * Begins an erasure; one that is done, with nothing to erase since, is told of as it is.
   * @throws ApiError `not_found`, `legal_hold`
   */
  async erase(me: Principal, ref: string): Promise<ErasureAnswer> {
    const id = this.mine(me, ref, 'erase');
    await this.find(me, id);
    try {
      const erasure = await requestErasure(this.database, id, { id: me.id, role: me.role }, new Date());
      if (erasure.state !== 'done') await this.erasing.erase(id);
      return { success: true, erasure: erasureView(erasure) };
    } catch (error) {
      if (!(error instanceof LegalHoldError)) throw error;
      throw new ApiError('legal_hold', 'The data of this customer must be kept for now.');
    }
  }

  /** @throws ApiError `not_found` where nothing was asked for */
  async erasure(me: Principal, ref: string): Promise<ErasureAnswer> {
    const erasure = await findErasure(this.database, this.mine(me, ref, 'erase'));
    if (!erasure) throw notFound('erasure');
    return { success: true, erasure: erasureView(erasure) };
  }

  /** @throws ApiError `not_found` */
  async held(me: Principal, ref: string): Promise<HoldAnswer> {
    const customer = await this.find(me, this.mine(me, ref, 'hold'));
    return { success: true, hold: customer.legalHold === true };
  }

  /** A hold stops an erasure that is under way; lifted, that goes on. @throws ApiError `not_found` */
  async hold(me: Principal, ref: string, hold: boolean): Promise<HoldAnswer> {
    const id = this.mine(me, ref, 'hold');
    await this.find(me, id);
    // What the engine does not hear of now the reconciler tells it.
    if (await setLegalHold(this.database, id, hold)) await this.erasing.erase(id);
    return { success: true, hold };
  }

  /**
   * The customer of an id. One whom the account system never described is noted here: their data is theirs all the same.
   * @throws ApiError `not_found` where there is nothing of anybody
   */
  private async find(me: Principal, id: string): Promise<CustomerDocument> {
    const known = await findCustomer(this.database, id);
    if (known) return known;
    const themself = me.role === 'customer' && me.id === id;
    const customer =
      themself || (await isAnythingOf(this.database, id))
        ? await takeInCustomer(this.database, id, UNKNOWN_CUSTOMER, new Date())
        : null;
    if (!customer) throw notFound('customer');
    return customer;
  }

  /** The customer meant, if the asker may do that with them. @throws ApiError `not_found` */
  private mine(me: Principal, ref: string, action: Action): string {
    const customerId = ref === 'me' ? me.id : ref;
    if (!PERSON_ID.test(customerId) || !may(rightsOf(me), action, 'Customer', { customerId })) {
      throw notFound('customer');
    }
    touch(me, { customerId });
    return customerId;
  }
}
