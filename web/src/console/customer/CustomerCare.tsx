import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerContext } from '../../api/words';
import { CareDialog } from './CareDialog';

/** For leads and admins: who looks after the customer, to be changed. */
export function CustomerCare({ customer }: { customer: CustomerContext }): React.JSX.Element {
  const { t } = useTranslation();
  const [changing, change] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" mt="sm" onClick={() => change(true)}>
        {t('care.open')}
      </Button>
      {changing && <CareDialog customer={customer} onClose={() => change(false)} />}
    </>
  );
}
