import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceName } from './PlaceName';
import type { DocumentChange } from './documentChanges';
import { leafText } from './leafText';

/** What differs between two versions, place by place. */
export function ChangesTable({ changes }: { changes: readonly DocumentChange[] }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const text = (leaf: string | null): string => (leaf === null ? '–' : leafText(leaf, i18n.language));
  return (
    <Table.ScrollContainer minWidth={0} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('policy.where')}</Table.Th>
            <Table.Th scope="col">{t('policy.was')}</Table.Th>
            <Table.Th scope="col">{t('policy.now')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ path, was, now }) => (
            <Table.Tr key={path}>
              <Table.Td>
                <PlaceName path={path} />
              </Table.Td>
              <Table.Td>
                <del>
                  <bdi>{text(was)}</bdi>
                </del>
              </Table.Td>
              <Table.Td>
                <ins>
                  <bdi>{text(now)}</bdi>
                </ins>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
