import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchShortcuts, useShortcutSwitch } from './shortcutSwitch';

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['r', 'reply'],
  ['n', 'note'],
  ['e', 'escalate'],
  ['a', 'assign'],
  ['c', 'change'],
  ['y', 'acknowledge'],
  ['h', 'tabBefore'],
  ['l', 'tabAfter'],
  ['x', 'tabClose'],
  ['q', 'queue'],
  ['t', 'tickets'],
  ['m', 'mentions'],
  ['/', 'search'],
  ['?', 'sheet'],
] as const;

const CHORDS = [
  ['K', 'palette'],
  ['Enter', 'send'],
] as const;

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
          {KEYS.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Td w={90}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`keys.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
          {CHORDS.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <span style={{ whiteSpace: 'nowrap' }}>
                  <Kbd>Ctrl</Kbd> <Kbd>{key}</Kbd>
                </span>
              </Table.Td>
              <Table.Td>{t(`keys.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
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
