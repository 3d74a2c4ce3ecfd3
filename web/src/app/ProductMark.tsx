import { Group } from '@mantine/core';

/** The product's name with its sign: a course from a question to its answer. */
export function ProductMark(): React.JSX.Element {
  return (
    <Group gap={10} wrap="nowrap">
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0c2f32" />
        <path
          d="M9 21.5c4.2 0 4.2-11 14-11"
          fill="none"
          stroke="#f3e3c3"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
        <circle cx="9" cy="21.5" r="2.6" fill="#f3e3c3" />
        <circle cx="23" cy="10.5" r="2.6" fill="#e8a33d" />
      </svg>
      <span style={{ fontWeight: 650, fontSize: '1.05rem', whiteSpace: 'nowrap' }}>Priority Support</span>
    </Group>
  );
}
