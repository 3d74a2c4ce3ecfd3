import { Group, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MySupport } from '../../api/words';
import { ReadNotice } from '../../tickets/ReadNotice';
import { TierSign } from '../../tickets/signs/TierSign';
import { useMySupport } from '../../tickets/ticketQueries';
import { listed } from '../../time/listed';
import { readersZone, zoneName } from '../../time/formatting';
import { hoursInZone } from '../../time/hoursInZone';
import { useNow } from '../../time/now';
import { hoursLines, hoursRange, isStaffed, weekdayName } from '../../time/weeklyHours';
import classes from './HomePage.module.css';

/** How we can be reached under the customer's subscription, and when somebody is there. */
export function ContactPanel(): React.JSX.Element {
  const { t } = useTranslation();
  const support = useMySupport();
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="contact">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="contact">
          {t('contact.title')}
        </Title>
        {support.data && <TierSign tier={support.data.tier} />}
      </Group>
      {support.isPending && <Skeleton height={110} />}
      <ReadNotice of={support} />
      {support.data && <Ways support={support.data} />}
    </section>
  );
}

function Ways({ support }: { support: MySupport }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { staffed, channels } = support;
  const there = isStaffed(staffed, now);
  const reader = readersZone();
  const day = (number: number): string => weekdayName(number, i18n.language);
  return (
    <>
      <Text>{there ? t('contact.there') : t('contact.notThere')}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {there ? t('contact.thereMore') : t('contact.notThereMore')}
      </Text>
      <table className={classes['table']}>
        <tbody>
          {staffed.weekly === null ? (
            <tr>
              <th scope="row">{t('contact.hours')}</th>
              <td>{t('contact.always')}</td>
            </tr>
          ) : (
            hoursLines(hoursInZone(staffed.weekly, staffed.zone, reader, now)).map(({ from, to, hours }) => (
              <tr key={from}>
                <th scope="row">{from === to ? day(from) : `${day(from)} – ${day(to)}`}</th>
                <td className="numbers">
                  {listed(
                    hours.map(([open = '', close = '']) =>
                      hoursRange(open, close, i18n.language, t('contact.midnight')),
                    ),
                    i18n.language,
                  )}{' '}
                  {zoneName(i18n.language, reader)}
                </td>
              </tr>
            ))
          )}
          <tr>
            <th scope="row">{t('contact.ways')}</th>
            <td>
              {listed(
                channels.map((channel) => t(`channel.${channel}`)),
                i18n.language,
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
