import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import classes from './ProfilePage.module.css';

interface Props {
  title: string;
  about?: string;
  children: React.ReactNode;
}

/** A part of the profile under its own head. */
export function Part({ title, about, children }: Props): React.JSX.Element {
  const id = useId();
  return (
    <section className={`surface ${classes['part'] ?? ''}`} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {about !== undefined && (
        <Text c="dimmed" mb="md">
          {about}
        </Text>
      )}
      {children}
    </section>
  );
}
