import { useTranslation } from 'react-i18next';
import type { Fact } from '../../api/words';
import { Instant } from '../../time/Instant';
import { factText, type AuthorOf, type Reader } from './factText';
import classes from './Timeline.module.css';

const WEIGHTS: Record<string, 'late' | 'calm'> = {
  'clock.breached': 'late',
  'page.missed': 'late',
  'page.exhausted': 'late',
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

/** Whose sentence says already who did it. */
const NAMES_ITS_DOER = new Set(['message.published', 'note.added', 'page.acknowledged']);

/** Who of the staff did it, for staff, where the sentence does not say so. */
function Doer({ fact: { type, actor }, reader, nameOf }: DoerProps): React.ReactNode {
  if (reader !== 'staff' || actor.kind !== 'staff' || NAMES_ITS_DOER.has(type)) return null;
  const name = actor.name ?? (actor.id === undefined ? null : nameOf(actor.id));
  return (
    name !== null && (
      <>
        {' · '}
        <bdi>{name}</bdi>
      </>
    )
  );
}

interface DoerProps extends Required<Pick<Props, 'reader' | 'nameOf'>> {
  fact: Fact;
}

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
              <Doer fact={fact} reader={reader} nameOf={nameOf} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
