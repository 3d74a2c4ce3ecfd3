import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../api/words';
import { Portrait } from '../../session/Portrait';
import { AvailabilityDot } from '../availability/AvailabilityDot';
import classes from './ColleagueList.module.css';

interface Props {
  id: string;
  people: readonly Colleague[];
  active: number;
  onPick: (colleague: Colleague) => void;
  /** What who listens instead of looking is told. */
  said: string;
}

/** The colleagues whom an @ may mean; the field below keeps the focus. */
export function ColleagueList({ id, people, active, onPick, said }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className="unseen">
        {said}
      </span>
      {people.length > 0 && (
        <ul
          id={id}
          role="listbox"
          aria-label={t('mentions.colleagues')}
          className={`plain-list ${classes['list'] ?? ''}`}
        >
          {people.map((one, index) => (
            <li
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes['one']}
              // The field keeps the focus, so that one goes on writing.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(one)}
            >
              <Portrait name={one.name} size={26} />
              <span className={classes['name']}>{one.name}</span>
              <span className={classes['about']}>{t('ticket.levelShort', { level: one.level })}</span>
              <AvailabilityDot availability={one.availability} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
