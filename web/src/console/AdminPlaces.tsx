import { IconKey, IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './ConsoleLayout.module.css';

/** The places that are an admin's alone. */
export function AdminPlaces(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Link
        to="/console/audit"
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes['place']}
      >
        <IconListDetails size={19} aria-hidden />
        {t('audit.title')}
      </Link>
      <Link to="/console/keys" className={classes['place']}>
        <IconKey size={19} aria-hidden />
        {t('serviceKeys.title')}
      </Link>
    </>
  );
}
