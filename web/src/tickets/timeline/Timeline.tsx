import { useTranslation } from 'react-i18next';
import type { Fact } from '../../api/words';
import { Instant } from '../../time/Instant';
import { factText, type AuthorOf, type Reader } from './factText';
import classes from './Timeline.module.css';

const WEIGHTS: Record<string, 'late' | 'calm'> = {
  'clock.breached': 'late',
  'page.missed': 'late',
  'clock.fulfilled': 'calm',
  'page.acknowledged': 'calm',
};

interface Props {
  facts: readonly Fact[];
  reader: Reader;
  authorOf?: AuthorOf;
  /** What staff are called; customers are not told of them by id. */
  nameOf?: (id: string) => string;
}

const NOBODY: AuthorOf = () => null;

/** What happened, oldest first. */
export function Timeline({
  facts,
  reader,
  authorOf = NOBODY,
  nameOf = (id) => id,
}: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  return (
    <ol className={classes['list']}>
      {facts.map((fact) => {
        const text = factText(fact, { reader, authorOf, nameOf, t, language: i18n.language });
        return text === null ? null : (
          <li key={fact.seq} className={classes['fact']} data-weight={WEIGHTS[fact.type]}>
            {text}
            <div className={classes['when']}>
              <Instant at={fact.at} as="brief" />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
