import { Chip, Group, Text } from '@mantine/core';
import { chosen } from './ticketSearch';
import classes from './TicketsPage.module.css';

interface Props<T extends string> {
  label: string;
  all: readonly T[];
  value: string | undefined;
  nameOf: (one: T) => string;
  /** One is chosen, or no more. */
  onToggle: (one: T) => void;
}

/** Some of a few. */
export function ChipFilter<T extends string>({
  label,
  all,
  value,
  nameOf,
  onToggle,
}: Props<T>): React.JSX.Element {
  const shown = chosen(value, all);
  return (
    <Group gap={6} role="group" aria-label={label}>
      <Text size="sm" fw={600} aria-hidden className={classes['chipLabel']}>
        {label}
      </Text>
      {all.map((one) => (
        <Chip
          key={one}
          checked={shown.includes(one)}
          onChange={() => onToggle(one)}
          size="xs"
          variant="outline"
        >
          {nameOf(one)}
        </Chip>
      ))}
    </Group>
  );
}
