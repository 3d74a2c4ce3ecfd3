import { Avatar } from '@mantine/core';

/** A person's initials; the name stands beside them, so that nothing is lost to who does not see it. */
export function Portrait({ name, size = 36 }: { name: string; size?: number }): React.JSX.Element {
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
  return (
    <Avatar size={size} radius="xl" aria-hidden variant="filled" color="harbor.7">
      {initials}
    </Avatar>
  );
}
