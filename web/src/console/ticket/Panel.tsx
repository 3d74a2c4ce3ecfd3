import { Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './TicketPage.module.css';

interface Props {
  title: string;
  /** What is worth knowing of it while it is folded. */
  short?: React.ReactNode;
  children: React.ReactNode;
}

/** Below this there is one column, and what is beside the conversation folds. */
const NARROW = '(max-width: 72rem)';

/** One thing to know beside the conversation. On a narrow screen it folds to its title. */
export function Panel({ title, short, children }: Props): React.JSX.Element {
  const id = useId();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const head = (
    <Title order={2} size="h5" id={id}>
      {title}
    </Title>
  );
  if (narrow) {
    return (
      <details className={`surface ${classes['panel'] ?? ''}`}>
        <summary className={classes['fold']}>
          {head}
          <span className={classes['short']}>{short}</span>
          <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
        </summary>
        <div className={classes['unfolded']}>{children}</div>
      </details>
    );
  }
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby={id}>
      <div className={classes['panelHead']}>{head}</div>
      {children}
    </section>
  );
}
