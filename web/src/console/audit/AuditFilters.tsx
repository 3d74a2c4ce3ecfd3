import { Button, Group, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentField } from '../../time/MomentField';
import { FilterFold } from '../filters/FilterFold';
import { readAuditSearch, type AuditSearch } from './auditSearch';
import classes from './AuditPage.module.css';

/** What one looks for; asked when it is whole, since each reading is itself a record. */
export function AuditFilters({ search }: { search: AuditSearch }): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<AuditSearch>(search);
  const change = (part: AuditSearch): void => setWanted({ ...wanted, ...part });
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    void navigate({ to: '/console/audit', search: readAuditSearch({ ...wanted }) });
  };
  return (
    <form
      onSubmit={submit}
      aria-label={t('filter.title')}
      className={`surface ${classes['panel'] ?? ''} ${classes['filters'] ?? ''}`}
      noValidate
    >
      <FilterFold set={Object.keys(search).length}>
        <Group gap="md" align="flex-end">
          <TextInput
            className={classes['field']}
            label={t('audit.byWhom')}
            value={wanted.who ?? ''}
            onChange={(event) => change({ who: event.currentTarget.value })}
          />
          <TextInput
            className={classes['field']}
            label={t('audit.customer')}
            value={wanted.customer ?? ''}
            onChange={(event) => change({ customer: event.currentTarget.value })}
          />
          <TextInput
            className={classes['field']}
            label={t('audit.ticket')}
            value={wanted.ticket ?? ''}
            onChange={(event) => change({ ticket: event.currentTarget.value })}
          />
          <TextInput
            className={classes['field']}
            label={t('audit.did')}
            placeholder="PUT /tickets/:id/close"
            dir="ltr"
            value={wanted.did ?? ''}
            onChange={(event) => change({ did: event.currentTarget.value })}
          />
          <MomentField
            className={classes['field']}
            label={t('audit.from')}
            value={wanted.from ?? ''}
            onChange={(from) => change({ from })}
          />
          <MomentField
            className={classes['field']}
            label={t('audit.until')}
            value={wanted.until ?? ''}
            onChange={(until) => change({ until })}
          />
          <Group gap="xs">
            <Button type="submit">{t('audit.show')}</Button>
            <Button
              variant="default"
              disabled={Object.keys(search).length === 0}
              onClick={() => void navigate({ to: '/console/audit', search: {} })}
            >
              {t('list.clear')}
            </Button>
          </Group>
        </Group>
      </FilterFold>
    </form>
  );
}
