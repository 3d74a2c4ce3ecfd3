import { Table } from '@mantine/core';
import classes from './CardTable.module.css';
import { useNarrow } from './useNarrow';

interface Head {
  name: string;
  /** Told to who listens alone. */
  unseen?: boolean;
}

interface Props {
  heads: readonly Head[];
  /** In px: a narrower place is scrolled to. */
  minWidth: number;
  label?: string;
  /** Id of its title. */
  labelledBy?: string;
  children: React.ReactNode;
}

/** A table; on a phone each of its rows is a card, as wide as the page, so that nothing is scrolled to sideways. */
export function CardTable({ heads, minWidth, label, labelledBy, children }: Props): React.JSX.Element {
  const narrow = useNarrow();
  const table = (
    // The roles are said: not every browser takes for a table what is drawn as cards.
    <Table
      role="table"
      verticalSpacing={7}
      horizontalSpacing="md"
      className={classes['table'] ?? ''}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {heads.map(({ name, unseen }) => (
            <Table.Th key={name} role="columnheader" scope="col" style={{ whiteSpace: 'nowrap' }}>
              {unseen ? <span className="unseen">{name}</span> : name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">{children}</Table.Tbody>
    </Table>
  );
  if (narrow) return <div className="surface">{table}</div>;
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      className="surface"
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      {table}
    </Table.ScrollContainer>
  );
}

/** One row, or card. */
export function CardRow({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Table.Tr role="row" className={classes['row'] ?? ''}>
      {children}
    </Table.Tr>
  );
}

interface CellProps {
  /** What a card says before it, which a table's head says above it; absent where the words speak for themselves. */
  head?: string;
  /** Its place in a card: over all the others, beside others, in a line of its own after them, beside others after those, or at the foot. */
  place: 'title' | 'beside' | 'line' | 'after' | 'foot';
  className?: string | undefined;
  dir?: 'ltr';
  title?: string;
  children: React.ReactNode;
}

/** One cell. An empty one is left out of a card. */
export function CardCell({ head, place, className, children, ...more }: CellProps): React.JSX.Element {
  return (
    <Table.Td
      role="cell"
      data-place={place}
      data-head={head}
      className={`${classes['cell'] ?? ''} ${className ?? ''}`}
      {...more}
    >
      {children}
    </Table.Td>
  );
}
