import { Autocomplete, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readersZone } from '../../../time/formatting';
import { textOf } from '../documentPath';
import { useFault, useFields } from '../draftContext';
import { zoneNames } from '../../../time/zoneNames';

/** Whose time a calendar means: the desk's, each customer's, or that of a place. */
export function ZoneField({ path, of }: { path: string; of: string }): React.JSX.Element {
  const { t } = useTranslation();
  const { read, set } = useFields();
  const fault = useFault(path);
  const zone = textOf(read(path));
  const whose = zone === 'desk' || zone === 'customer' ? zone : 'named';
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        label={t('policyForm.zone')}
        aria-label={`${of}, ${t('policyForm.zone')}`}
        value={whose}
        onChange={(event) => {
          const next = event.currentTarget.value;
          set(path, next === 'named' ? readersZone() : next);
        }}
        data={[
          { value: 'desk', label: t('policyForm.zoneDesk') },
          { value: 'customer', label: t('policyForm.zoneCustomer') },
          { value: 'named', label: t('policyForm.zoneNamed') },
        ]}
      />
      {whose === 'named' && <NamedZone path={path} label={t('policyForm.zoneName')} fault={fault} of={of} />}
    </Group>
  );
}

interface NamedProps {
  path: string;
  label: string;
  fault: string | undefined;
  of?: string;
}

/** A place's zone by its IANA name. */
export function NamedZone({ path, label, fault, of }: NamedProps): React.JSX.Element {
  const { read, set } = useFields();
  return (
    <Autocomplete
      label={label}
      aria-label={of === undefined ? undefined : `${of}, ${label}`}
      value={textOf(read(path))}
      onChange={(next) => set(path, next)}
      data={zoneNames()}
      limit={40}
      error={fault}
      maw={280}
    />
  );
}
