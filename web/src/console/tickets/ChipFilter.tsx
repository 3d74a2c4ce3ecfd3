import { Chip, Group, Text } from '@mantine/core';
import { chosen } from './ticketSearch';
import classes from './TicketsPage.module.css';

interface Props<T extends string> {
  label: string;
  all: readonly T[];
  value: string | undefined;
  nameOf: (one: T) => string;
  onChange: (value: string) => void;
}

/** Some of a few. */
export function ChipFilter<T extends string>({
  label,
  all,
  value,
  nameOf,
  onChange,
}: Props<T>): React.JSX.Element {
  return (
    <Group gap={6} role="group" aria-label={label}>
      <Text size="sm" fw={600} aria-hidden className={classes['chipLabel']}>
        {label}
      </Text>
      <Chip.Group multiple value={chosen(value, all)} onChange={(next) => onChange(next.join(','))}>
        {all.map((one) => (
          <Chip key={one} value={one} size="xs" variant="outline">
            {nameOf(one)}
          </Chip>
        ))}
      </Chip.Group>
    </Group>
  );
}
