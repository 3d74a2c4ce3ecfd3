import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useArrival } from './useArrival';

/** What every page begins with: a way past its head, for who reads by keyboard. */
export function PageFrame(): React.JSX.Element {
  const { t } = useTranslation();
  useArrival();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('page.skip')}
      </a>
      <Outlet />
    </>
  );
}
