import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchShortcuts, useShortcutSwitch } from './shortcutSwitch';

const KEYS = ['j', 'k', 'r', 'n', 'e', 'a', '/', '?'] as const;

const NAMES = {
  j: 'next',
  k: 'previous',
  r: 'reply',
  n: 'note',
  e: 'escalate',
  a: 'assign',
  '/': 'search',
  '?': 'sheet',
} as const;

/** What each key does. */
export function ShortcutSheet({
  opened,
  onClose,
}: {
  opened: boolean;
  onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const on = useShortcutSwitch();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <Table>
        <Table.Tbody>
          {KEYS.map((key) => (
            <Table.Tr key={key}>
              <Table.Td w={90}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`keys.${NAMES[key]}`)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td>
              <span style={{ whiteSpace: 'nowrap' }}>
                <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
              </span>
            </Table.Td>
            <Table.Td>{t('keys.palette')}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={t('keys.switch')}
        checked={on}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
    </Modal>
  );
}
