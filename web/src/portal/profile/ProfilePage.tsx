import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/usePageTitle';
import { AccountPart } from './AccountPart';
import { LanguagePart } from './LanguagePart';
import { MyDataPart } from './MyDataPart';
import { NoticesPart } from './NoticesPart';
import { ZonePart } from './ZonePart';
import classes from './ProfilePage.module.css';

/** Who one is here, how one is spoken to, and what becomes of what one wrote. */
export function ProfilePage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('profile.title'));
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('profile.title')}</Title>
      <AccountPart />
      <LanguagePart />
      <ZonePart />
      <NoticesPart />
      <MyDataPart />
    </div>
  );
}
