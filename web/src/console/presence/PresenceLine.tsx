import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Present } from '../../api/words';
import { Portrait } from '../../session/Portrait';
import classes from './PresenceLine.module.css';

/** Who else has the ticket open, and who of them is writing. */
export function PresenceLine({ others }: { others: readonly Present[] }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('presence.title')}>
      {others.length > 0 && (
        <ul className={`plain-list ${classes['list'] ?? ''}`}>
          {others.map(({ agentId, name, typing }) => (
            <li key={agentId} className={classes['one']} data-typing={typing || undefined}>
              <Portrait name={name} size={22} />
              {typing ? <IconPencil size={15} aria-hidden /> : <IconEye size={15} aria-hidden />}
              <span>{typing ? t('presence.typing', { name }) : t('presence.here', { name })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
