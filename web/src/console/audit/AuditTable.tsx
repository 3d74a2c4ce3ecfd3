import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditDeed } from '../../api/words';
import { CardCell, CardRow, CardTable } from '../../design/CardTable';
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
    <CardTable
      minWidth={900}
      label={t('audit.title')}
      heads={[
        { name: t('audit.when') },
        { name: t('audit.byWhom') },
        { name: t('audit.did') },
        { name: t('audit.answer') },
        { name: t('audit.whose') },
        { name: t('audit.place') },
      ]}
    >
      {deeds.map(({ id, at, who, did, status, customers, tickets, from, requestId }) => (
        <CardRow key={id}>
          <CardCell place="beside" className={classes['when']}>
            <Instant at={at} />
          </CardCell>
          <CardCell place="beside">
            <Link to="/console/audit" search={{ ...search, who: who.id }} className={classes['name']}>
              {who.id}
            </Link>
            <Text size="sm" c="dimmed" lh={1.25}>
              {t(`role.${who.role}`)}
            </Text>
          </CardCell>
          <CardCell place="line" className={classes['deed']} dir="ltr" title={requestId}>
            <Link to="/console/audit" search={{ ...search, did }} className={classes['name']}>
              {did}
            </Link>
          </CardCell>
          <CardCell
            place="after"
            head={t('audit.answer')}
            className={`numbers ${status >= REFUSED ? (classes['refused'] ?? '') : ''}`}
          >
            {status}
          </CardCell>
          <CardCell place="line" head={t('audit.whose')}>
            <Whose customers={customers} tickets={tickets} search={search} />
          </CardCell>
          <CardCell place="after" head={t('audit.place')} className="numbers">
            <bdi dir="ltr">{from}</bdi>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
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
