import { Button, Group, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MY_SUPPORT } from '../../tickets/ticketQueries';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { readersZone, zoneName } from '../../time/formatting';
import { zoneNames } from '../../time/zoneNames';
import { Part } from './Part';
import { useChoose, useProfile } from './profileQueries';

/** The zone whose hours count in what is promised: kept on the account, for the tickets that follow. */
export function ZonePart(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { data: profile, isPending } = useProfile();
  const queries = useQueryClient();
  const choose = useChoose();
  const save = (zone: string): void =>
    choose.mutate({ zone }, { onSuccess: () => void queries.invalidateQueries({ queryKey: MY_SUPPORT }) });
  const zone = choose.variables?.zone ?? profile?.zone ?? 'UTC';
  const here = readersZone();
  const told = (name: string): string => `${name.replaceAll('_', ' ')} (${zoneName(i18n.language, name)})`;
  return (
    <Part title={t('profile.zone')}>
      {isPending ? (
        <Skeleton height={60} />
      ) : (
        <Group align="end">
          <NativeSelect
            label={t('profile.accountZone')}
            description={t('profile.zoneHelp')}
            maw={420}
            value={zone}
            onChange={(event) => save(event.currentTarget.value)}
            data={[...new Set([zone, ...zoneNames()])].map((name) => ({
              value: name,
              label: name.replaceAll('_', ' '),
            }))}
          />
          {zone !== here && (
            <Button variant="default" onClick={() => save(here)}>
              {t('profile.useReadersZone', { zone: told(here) })}
            </Button>
          )}
        </Group>
      )}
      {choose.error && <RefusalNotice error={choose.error} onRetry={() => choose.mutate(choose.variables)} />}
      <Text c="dimmed" size="sm" mt="sm">
        {t('profile.readersZoneHelp', { zone: told(here) })}
      </Text>
    </Part>
  );
}
