import { Button, List, Text } from '@mantine/core';
import { IconLinkOff, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Sign } from '../../tickets/signs/Sign';
import { Instant } from '../../time/Instant';
import { useChainCheck } from './auditQueries';
import classes from './AuditPage.module.css';

const SHOWN = 20;

/** Whether records were altered, removed or put in since they were written: said as it is found, with what it cannot tell. */
export function ChainCheck(): React.JSX.Element {
  const { t } = useTranslation();
  const check = useChainCheck();
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-label={t('audit.check')}>
      <div className={classes['check']}>
        <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
          {t('audit.check')}
        </Button>
        <div className={classes['verdict']} role="status">
          {check.data && !check.isFetching ? (
            <Verdict verdict={check.data} />
          ) : (
            <Text c="dimmed">{t('audit.checkHelp')}</Text>
          )}
        </div>
      </div>
      {check.error && !check.isFetching && <RefusalNotice error={check.error} />}
    </section>
  );
}

type Found = NonNullable<ReturnType<typeof useChainCheck>['data']>;

function Verdict({ verdict }: { verdict: Found }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { intact, records, chains, unwitnessed, faults, at } = verdict;
  const number = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <>
      <Sign tone={intact ? 'calm' : 'late'} icon={intact ? IconShieldCheck : IconLinkOff}>
        {intact ? t('audit.sound') : t('audit.broken', { count: faults.length })}
      </Sign>
      <Text size="sm" mt={4}>
        {t('audit.looked', {
          records: t('audit.records', { count: records, number: number(records) }),
          chains: t('audit.chains', { count: chains, number: number(chains) }),
        })}{' '}
        <Instant at={at} />
      </Text>
      {unwitnessed > 0 && (
        <Text size="sm" c="dimmed">
          {t('audit.unwitnessed', { count: unwitnessed, number: number(unwitnessed) })}
        </Text>
      )}
      {faults.length > 0 && (
        <List size="sm" mt="xs">
          {faults.slice(0, SHOWN).map(({ chain, seq, problem }) => (
            <List.Item key={`${chain} ${seq} ${problem}`}>
              {t(`audit.problem.${problem}`)}: <bdi>{`${chain} ${seq}`}</bdi>
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
