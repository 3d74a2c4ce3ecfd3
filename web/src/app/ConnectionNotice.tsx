import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../live/LiveProvider';
import classes from './ConnectionNotice.module.css';

/** Says that news do not arrive by themselves now, as long as that is so. */
export function ConnectionNotice(): React.JSX.Element {
  const { t } = useTranslation();
  const connected = useConnected();
  return (
    <div role="status">
      {!connected && (
        <p className={classes['notice']}>
          <IconCloudOff size={18} aria-hidden />
          {t('page.offline')}
        </p>
      )}
    </div>
  );
}
