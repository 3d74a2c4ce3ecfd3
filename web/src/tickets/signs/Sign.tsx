import type { Icon } from '@tabler/icons-react';
import classes from './Sign.module.css';

export type Tone = 'calm' | 'soon' | 'late' | 'quiet' | 'blue';

interface Props {
  tone: Tone;
  icon: Icon;
  children: React.ReactNode;
}

/** A word with a shape and a colour: who does not see the one sees the other. */
export function Sign({ tone, icon: Shape, children }: Props): React.JSX.Element {
  return (
    <span className={classes['sign']} data-tone={tone}>
      <Shape size={14} stroke={2.2} aria-hidden />
      {children}
    </span>
  );
}
