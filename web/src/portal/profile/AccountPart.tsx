import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../session/session';
import { ReadNotice } from '../../tickets/ReadNotice';
import { TierSign } from '../../tickets/signs/TierSign';
import { useMySupport } from '../../tickets/ticketQueries';
import { Part } from './Part';
import classes from './ProfilePage.module.css';

/** What the account says: it is kept where the subscription is, and only shown here. */
export function AccountPart(): React.JSX.Element {
  const { t } = useTranslation();
  const { name } = usePerson();
  const support = useMySupport();
  return (
    <Part title={t('profile.account')}>
      {support.isPending && <Skeleton height={96} />}
      <ReadNotice of={support} />
      {support.data && (
        <dl className={classes['facts']}>
          <dt>{t('profile.name')}</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
          <dt>{t('profile.tier')}</dt>
          <dd>
            <TierSign tier={support.data.tier} />
          </dd>
        </dl>
      )}
    </Part>
  );
}
