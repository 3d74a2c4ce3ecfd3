import { Button, Table, Text } from '@mantine/core';
import { IconBan, IconClockOff, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceKey } from '../../api/words';
import { Sign } from '../../tickets/signs/Sign';
import { Instant } from '../../time/Instant';
import { listed } from '../../time/listed';
import { useNow } from '../../time/now';
import classes from './KeysPage.module.css';

interface Props {
  keys: readonly ServiceKey[];
  onRevoke: (key: ServiceKey) => void;
}

/** What each key may, since when, until when, and when it was used last. */
export function KeysTable({ keys, onRevoke }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <Table.ScrollContainer
      minWidth={860}
      className="surface"
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table verticalSpacing={8} horizontalSpacing="md" aria-label={t('serviceKeys.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('serviceKeys.name')}</Table.Th>
            <Table.Th scope="col">{t('serviceKeys.scopes')}</Table.Th>
            <Table.Th scope="col">{t('serviceKeys.state')}</Table.Th>
            <Table.Th scope="col">{t('serviceKeys.expires')}</Table.Th>
            <Table.Th scope="col">{t('serviceKeys.lastUsed')}</Table.Th>
            <Table.Th scope="col">
              <span className="unseen">{t('serviceKeys.revoke')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => {
            const over = Date.parse(key.expiresAt) <= now;
            return (
              <Table.Tr key={key.id}>
                <Table.Td>
                  <Text fw={600} lh={1.25} className={classes['name']}>
                    <bdi>{key.name}</bdi>
                  </Text>
                  <Text size="sm" c="dimmed" lh={1.25}>
                    {t('serviceKeys.by', { name: key.createdBy })} · <Instant at={key.createdAt} as="ago" />
                  </Text>
                </Table.Td>
                <Table.Td>
                  {listed(
                    key.scopes.map((scope) => t(`serviceKeys.scope.${scope}`)),
                    i18n.language,
                  )}
                </Table.Td>
                <Table.Td>
                  <KeyState revoked={key.revokedAt !== null} over={over} />
                </Table.Td>
                <Table.Td>
                  <Instant at={key.expiresAt} />
                </Table.Td>
                <Table.Td>
                  {key.lastUsedAt ? <Instant at={key.lastUsedAt} as="ago" /> : t('serviceKeys.never')}
                </Table.Td>
                <Table.Td ta="end">
                  {key.revokedAt === null && !over && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('serviceKeys.revokeNamed', { name: key.name })}
                      onClick={() => onRevoke(key)}
                    >
                      {t('serviceKeys.revoke')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function KeyState({ revoked, over }: { revoked: boolean; over: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  if (revoked)
    return (
      <Sign tone="late" icon={IconBan}>
        {t('serviceKeys.revoked')}
      </Sign>
    );
  if (over)
    return (
      <Sign tone="quiet" icon={IconClockOff}>
        {t('serviceKeys.over')}
      </Sign>
    );
  return (
    <Sign tone="calm" icon={IconKey}>
      {t('serviceKeys.good')}
    </Sign>
  );
}
