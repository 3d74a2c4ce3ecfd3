import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './WayBack.module.css';

interface Props {
  to: '/portal' | '/portal/tickets';
  children: string;
}

/** The way to where a page belongs, called as what is there is called. */
export function WayBack({ to, children }: Props): React.JSX.Element {
  return (
    <Anchor renderRoot={(props) => <Link to={to} {...props} />} className={classes['back']}>
      <IconArrowLeft size={16} aria-hidden className="flip-in-rtl" /> {children}
    </Anchor>
  );
}
