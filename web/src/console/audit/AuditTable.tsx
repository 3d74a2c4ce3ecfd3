import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditDeed } from '../../api/words';
import { Instant } from '../../time/Instant';
import type { AuditSearch } from './auditSearch';
import classes from './AuditPage.module.css';

interface Props {
  deeds: readonly AuditDeed[];
  search: AuditSearch;
}

const REFUSED = 400;

/** One row for each deed; names lead to everything of that person. */
export function AuditTable({ deeds, search }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={900}
      className="surface"
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table verticalSpacing={7} horizontalSpacing="md" aria-label={t('audit.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('audit.when')}</Table.Th>
            <Table.Th scope="col">{t('audit.byWhom')}</Table.Th>
            <Table.Th scope="col">{t('audit.did')}</Table.Th>
            <Table.Th scope="col">{t('audit.answer')}</Table.Th>
            <Table.Th scope="col">{t('audit.whose')}</Table.Th>
            <Table.Th scope="col">{t('audit.place')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deeds.map(({ id, at, who, did, status, customers, tickets, from, requestId }) => (
            <Table.Tr key={id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Instant at={at} />
              </Table.Td>
              <Table.Td>
                <Link to="/console/audit" search={{ ...search, who: who.id }} className={classes['name']}>
                  {who.id}
                </Link>
                <Text size="sm" c="dimmed" lh={1.25}>
                  {t(`role.${who.role}`)}
                </Text>
              </Table.Td>
              <Table.Td className={classes['deed']} dir="ltr" title={requestId}>
                <Link to="/console/audit" search={{ ...search, did }} className={classes['name']}>
                  {did}
                </Link>
              </Table.Td>
              <Table.Td className={`numbers ${status >= REFUSED ? (classes['refused'] ?? '') : ''}`}>
                {status}
              </Table.Td>
              <Table.Td>
                <Whose customers={customers} tickets={tickets} search={search} />
              </Table.Td>
              <Table.Td className="numbers" dir="ltr">
                {from}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** As many as a row shows of what a list has touched. */
const SHOWN = 3;

function Whose({
  customers,
  tickets,
  search,
}: Pick<AuditDeed, 'customers' | 'tickets'> & { search: AuditSearch }): React.JSX.Element {
  const { t } = useTranslation();
  const more = customers.length - SHOWN;
  return (
    <>
      {customers.slice(0, SHOWN).map((customer) => (
        <div key={customer}>
          <Link to="/console/audit" search={{ ...search, customer }} className={classes['name']}>
            {customer}
          </Link>
        </div>
      ))}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('audit.more', { count: more })}
        </Text>
      )}
      {tickets.length === 1 && tickets[0] !== undefined && (
        <Link to="/console/tickets/$ref" params={{ ref: tickets[0] }} className={classes['name']}>
          {t('audit.toTicket')}
        </Link>
      )}
      {tickets.length > 1 && (
        <Text size="sm" c="dimmed">
          {t('audit.tickets', { count: tickets.length })}
        </Text>
      )}
    </>
  );
}
