import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIERS } from '../../../api/words';
import { useFault, usePolicyDraft } from '../draftContext';
import { valueAt, withValue } from '../documentPath';
import { datesOf, withDate } from '../holidayDates';
import { HolidayDates } from './HolidayDates';

/** The holidays of one calendar of the policy; one may be added to every calendar at once. */
export function HolidaysField({ path, of }: { path: string; of: string }): React.JSX.Element {
  const { t } = useTranslation();
  const { document, read, set, take } = usePolicyDraft();
  const fault = useFault(path);
  const [everywhere, setEverywhere] = useState(false);
  const dates = datesOf(read(path));
  const add = (date: string): void => {
    if (document === null) return;
    const places = everywhere ? EVERY_CALENDAR : [path];
    take(
      places.reduce(
        (next, place) => withValue(next, place, withDate(datesOf(valueAt(next, place)), date)),
        document,
      ),
    );
  };
  return (
    <section aria-label={`${of}, ${t('policyForm.holidays')}`}>
      <HolidayDates
        of={of}
        dates={dates}
        fault={fault}
        onAdd={add}
        onRemove={(place) =>
          set(
            path,
            dates.filter((_other, at) => at !== place),
          )
        }
      />
      <Checkbox
        mt="xs"
        label={t('policyForm.everywhere')}
        checked={everywhere}
        onChange={(event) => setEverywhere(event.currentTarget.checked)}
      />
    </section>
  );
}

const EVERY_CALENDAR = TIERS.flatMap((tier) => [
  `tiers.${tier}.calendar.holidays`,
  `tiers.${tier}.staffed.holidays`,
]);
