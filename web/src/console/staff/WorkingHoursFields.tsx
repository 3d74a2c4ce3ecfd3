import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/refusal';
import { valueAt, withValue } from '../policy/documentPath';
import { FieldsContext, faultWithin, type PolicyFault } from '../policy/draftContext';
import { faultText } from '../policy/faultText';
import { HolidayDates } from '../policy/fields/HolidayDates';
import { WeekField } from '../policy/fields/WeekField';
import { NamedZone } from '../policy/fields/ZoneField';
import { datesOf, withDate } from '../policy/holidayDates';
import { hoursAs, kindOf, type HoursKind, type WorkingHours } from './workingHours';

interface Props {
  hours: WorkingHours | null;
  onChange: (hours: WorkingHours | null) => void;
  /** Why they were not taken, said beside the field that is meant. */
  error: Error | null;
}

const KINDS = ['tier', 'always', 'week'] as const satisfies HoursKind[];
/** The field in an agent's entry, with which the API's faults begin. */
const FIELD = 'workingHours';
const HOLIDAYS = `${FIELD}.holidays`;

/** When somebody is paged while not on call. */
export function WorkingHoursFields({ hours, onChange, error }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const faults = faultsOf(error).map((fault) => ({ ...fault, message: faultText(fault, t, i18n.language) }));
  const entry = { [FIELD]: hours };
  const fields = {
    faults,
    read: (path: string) => valueAt(entry, path),
    set: (path: string, value: unknown) =>
      onChange(withValue(entry, path, value)[FIELD] as WorkingHours | null),
  };
  const kind = kindOf(hours);
  return (
    <FieldsContext value={fields}>
      <Stack gap="xs">
        <NativeSelect
          label={t('staff.hours')}
          description={t('staff.hoursHelp')}
          value={kind}
          onChange={(event) =>
            onChange(hoursAs(KINDS.find((one) => one === event.currentTarget.value) ?? kind, hours))
          }
          data={[
            { value: 'tier', label: t('staff.hoursOfTier') },
            { value: 'always', label: t('policyForm.always') },
            { value: 'week', label: t('staff.hoursOfWeek') },
          ]}
        />
        {kind !== 'tier' && (
          <NamedZone
            path={`${FIELD}.zone`}
            label={t('policyForm.zone')}
            fault={faults.find(({ field }) => field === `${FIELD}.zone`)?.message}
          />
        )}
        {kind === 'week' && <WeekField path={`${FIELD}.weekly`} of={t('staff.hours')} />}
        {hours !== null && (
          <section aria-label={`${t('staff.hours')}, ${t('policyForm.holidays')}`}>
            <HolidayDates
              of={t('staff.hours')}
              dates={datesOf(hours.holidays)}
              fault={faultWithin(faults, HOLIDAYS)}
              onAdd={(date) => fields.set(HOLIDAYS, withDate(datesOf(hours.holidays), date))}
              onRemove={(place) =>
                fields.set(
                  HOLIDAYS,
                  datesOf(hours.holidays).filter((_other, at) => at !== place),
                )
              }
            />
          </section>
        )}
      </Stack>
    </FieldsContext>
  );
}

/** The API's faults as paths of a document have them: `weekly.1.0`, where it says `weekly.1[0]`. */
function faultsOf(error: Error | null): PolicyFault[] {
  if (!(error instanceof Refusal)) return [];
  return error.faults.map(({ field, ...wrong }) => ({
    field: field.replace(/\[(\d+)\]/g, '.$1'),
    ...wrong,
  }));
}
