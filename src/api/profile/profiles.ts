import { Inject, Injectable } from '@nestjs/common';
import { choosePreferences, findCustomer } from '../../../store/customers';
import { Database } from '../../../store/database';
import { AccountDirectory } from '../../directory/accountDirectory';
import { accountOfClaims, takeInAccount } from '../../directory/claimsAccount';
import type { Principal } from '../auth/principal';
import { erasedAccount, notFound } from '../errors/apiError';
import { MAIL_SENT } from '../services';
import type { ProfileAnswer } from './profileAnswer';
import type { ProfileBody } from './profileBody';

/** What a customer reads and chooses of their own account. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly directory: AccountDirectory,
    @Inject(MAIL_SENT) private readonly sent: boolean,
  ) {}

  /** @throws ApiError `not_found` for who was erased */
  async of(me: Principal): Promise<ProfileAnswer> {
    const account = await this.directory.find(me.id);
    // Behind the directory, which may have just put them in. A choice counts at once; the directory answers from memory.
    const customer = await findCustomer(this.database, me.id);
    if (customer?.erasedAt) throw notFound('profile');
    const { name, email, tier, zone, language } = account ?? accountOfClaims(me);
    const { chosenLanguage, chosenZone, emailNotices } = customer ?? {};
    return {
      success: true,
      profile: {
        name,
        email,
        tier,
        zone: chosenZone ?? zone,
        zoneChosen: typeof chosenZone === 'string',
        language: chosenLanguage ?? language,
        languageChosen: typeof chosenLanguage === 'string',
        notifications: { email: emailNotices ?? null, sent: this.sent },
      },
    };
  }

  /** @throws ApiError `forbidden` for who was erased */
  async change(me: Principal, { language, zone, notifications }: ProfileBody): Promise<ProfileAnswer> {
    const account = (await this.directory.find(me.id)) ?? accountOfClaims(me);
    const now = new Date();
    await takeInAccount(this.database, me.id, account, now);
    const choice = {
      ...(language === undefined ? {} : { chosenLanguage: language }),
      ...(zone === undefined ? {} : { chosenZone: zone }),
      ...(notifications === undefined ? {} : { emailNotices: notifications.email }),
    };
    if (!(await choosePreferences(this.database, me.id, choice, now))) throw erasedAccount();
    return this.of(me);
  }
}
