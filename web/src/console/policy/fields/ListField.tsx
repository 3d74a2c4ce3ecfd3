import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePolicyDraft } from '../draftContext';

interface Props {
  path: string;
  label: string;
  description?: string;
  /** What is added, after what is there. */
  next: (last: unknown) => unknown;
  /** The field of one entry. */
  children: (path: string, label: string) => React.ReactNode;
}

/** Entries one below another, to which some are added and from which some are taken. */
export function ListField({ path, label, description, next, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set, faults } = usePolicyDraft();
  // Of the list as a whole; an entry's own faults stand beside it.
  const whole = faults.find(({ field }) => field === path)?.message;
  const stored = read(path);
  const entries = Array.isArray(stored) ? (stored as unknown[]) : [];
  return (
    <div role="group" aria-label={label}>
      <Input.Label component="div">{label}</Input.Label>
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      <Stack gap={6} mt={4}>
        {entries.map((_entry, index) => (
          // Entries have no name but their place.
          <Group key={index} gap={6} align="flex-end" wrap="nowrap">
            {children(`${path}.${index}`, `${index + 1}.`)}
            <ActionIcon
              variant="subtle"
              color="gray"
              mb={4}
              aria-label={`${label}: ${t('policyForm.remove', { what: `${index + 1}.` })}`}
              onClick={() =>
                set(
                  path,
                  entries.filter((_other, at) => at !== index),
                )
              }
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {whole !== undefined && <Input.Error mt={4}>{whole}</Input.Error>}
      <Button
        mt={6}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={`${label}: ${t('policyForm.add')}`}
        onClick={() => set(path, [...entries, next(entries.at(-1))])}
      >
        {t('policyForm.add')}
      </Button>
    </div>
  );
}
