import { Radio } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './NewTicketPage.module.css';

interface Props {
  name: string;
  value: string;
  icon?: Icon;
  label: string;
  more: React.ReactNode;
}

/** One of several, with a word on what it means: a real radio button in a label that can be pressed anywhere. */
export function Choice({ name, value, icon: Shape, label, more }: Props): React.JSX.Element {
  const id = useId();
  return (
    <label className={classes['choice']} htmlFor={id}>
      <Radio id={id} name={name} value={value} mt={3} aria-describedby={`${id}-more`} />
      <span className={classes['label']}>
        {label} {Shape && <Shape size={16} aria-hidden style={{ verticalAlign: '-2px', opacity: 0.7 }} />}
      </span>
      <span className={classes['more']} id={`${id}-more`}>
        {more}
      </span>
    </label>
  );
}
