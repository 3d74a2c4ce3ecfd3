import { Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromiseCounts, StaffCounts } from '../../api/words';
import type { TicketSearch } from '../tickets/ticketSearch';
import { BandChart, BandLegend } from './BandChart';
import { bandsOf } from './bands';
import { IN_HAND } from '../tickets/ticketSearch';
import classes from './WallPage.module.css';

export interface WallGroup {
  key: string;
  name: string;
  tickets: PromiseCounts;
  staff: StaffCounts;
  /** What the list is asked for; null where it cannot be. */
  search: TicketSearch | null;
}

interface Props {
  id: string;
  title: string;
  groups: readonly WallGroup[];
}

/** Promises of levels or teams: drawn, and in numbers that lead to the tickets. */
export function GroupTable({ id, title, groups }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const plain = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="sm">
        {title}
      </Title>
      <BandChart rows={groups.map(({ name, tickets }) => ({ name, bands: bandsOf(tickets) }))} />
      <BandLegend />
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table
          fz="sm"
          verticalSpacing={5}
          horizontalSpacing={7}
          className={`numbers ${classes['table'] ?? ''}`}
          aria-labelledby={id}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('wall.group')}</Table.Th>
              <Table.Th scope="col">{t('wall.late')}</Table.Th>
              <Table.Th scope="col">{t('wall.in1h')}</Table.Th>
              <Table.Th scope="col" className={classes['roomy']}>
                {t('wall.in4h')}
              </Table.Th>
              <Table.Th scope="col" className={classes['roomy']}>
                {t('wall.waiting')}
              </Table.Th>
              <Table.Th scope="col">{t('wall.inHand')}</Table.Th>
              <Table.Th scope="col">{t('wall.load')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ key, name, tickets, staff, search }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {name}
                </Table.Th>
                <Count value={tickets.late} search={search && { ...search, late: 'true' }} urgent />
                <Count value={tickets.dueIn1h} search={search && { ...search, dueWithin: '60' }} />
                <Count value={tickets.dueIn4h} search={search && { ...search, dueWithin: '240' }} roomy />
                <Count
                  roomy
                  value={tickets.unassigned}
                  search={search && { ...search, status: IN_HAND, assignee: 'none' }}
                />
                <Count value={tickets.open} search={search && { ...search, status: IN_HAND }} />
                <Table.Td className={classes['whole']}>
                  {plain(staff.load)} / {plain(staff.capacity)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Count({
  value,
  search,
  urgent = false,
  roomy = false,
}: {
  value: number;
  search: TicketSearch | null;
  urgent?: boolean;
  /** Left out where there is little room. */
  roomy?: boolean;
}): React.JSX.Element {
  const { i18n } = useTranslation();
  const shown = value.toLocaleString(i18n.language);
  return (
    <Table.Td
      className={roomy ? classes['roomy'] : undefined}
      data-urgent={urgent && value > 0 ? true : undefined}
      data-none={value === 0 ? true : undefined}
    >
      {search && value > 0 ? (
        <Link to="/console/tickets" search={search}>
          {shown}
        </Link>
      ) : (
        shown
      )}
    </Table.Td>
  );
}
