import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { CustomerContext } from '../../api/words';
import { usePerson } from '../../session/session';
import { ReadNotice } from '../../tickets/ReadNotice';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { MomentField } from '../../time/MomentField';
import { weekdayName } from '../../time/weeklyHours';
import { useStaff } from '../deskQueries';
import { useSetCare } from './careQueries';
import { checkInOf, formOf, isComplete, USUAL, type CheckInForm, type Rhythm } from './checkInForm';

interface Props {
  customer: CustomerContext;
  onClose: () => void;
}

const NOBODY = '';
/** A rhythm that this form does not know: it stays. */
const KEPT = 'kept';
const RHYTHMS = ['never', 'days', 'weekly', 'monthly'] as const satisfies Rhythm[];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const LONGEST = 366;
/** Every month has it. */
const LAST_DAY = 28;

/** Who looks after a vip, who stands in, and how often they get in touch unasked. */
export function CareDialog({ customer, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const staff = useStaff(usePerson());
  const set = useSetCare(customer.id);
  const [known] = useState(() => formOf(customer.checkIn, Date.now()));
  const [managerId, setManager] = useState(customer.accountManager?.id ?? NOBODY);
  const [deputyId, setDeputy] = useState(customer.deputyManager?.id ?? NOBODY);
  const [form, setForm] = useState(known);
  const place = useRef<HTMLFormElement>(null);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    if (form !== null && !isComplete(form)) {
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    set.mutate(
      {
        accountManagerId: managerId === NOBODY ? null : managerId,
        deputyManagerId: deputyId === NOBODY ? null : deputyId,
        // A rhythm that does not change goes on counting from where it is.
        ...(form === null || JSON.stringify(form) === JSON.stringify(known)
          ? {}
          : { checkIn: checkInOf(form, customer.checkIn?.zone) }),
      },
      { onSuccess: onClose },
    );
  };
  const people = (chosen: string, not: string) => [
    { value: NOBODY, label: t('staff.nobody') },
    ...(staff.data ?? [])
      .filter((one) => (one.active && one.id !== not) || one.id === chosen)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('care.title', { name: customer.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form ref={place} onSubmit={submit} noValidate>
        <Stack>
          <NativeSelect
            label={t('ticket.accountManager')}
            value={managerId}
            onChange={(event) => setManager(event.currentTarget.value)}
            data={people(managerId, deputyId)}
            disabled={!staff.data}
            data-autofocus
          />
          <NativeSelect
            label={t('care.deputy')}
            description={t('care.deputyHelp')}
            value={deputyId}
            onChange={(event) => setDeputy(event.currentTarget.value)}
            data={people(deputyId, managerId)}
            disabled={!staff.data}
          />
          <RhythmFields form={form} known={known} onChange={setForm} />
          <ReadNotice of={staff} />
          {set.error && <RefusalNotice error={set.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={set.isPending} disabled={!staff.data}>
              {t('staff.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface RhythmProps {
  form: CheckInForm | null;
  known: CheckInForm | null;
  onChange: (form: CheckInForm | null) => void;
}

function RhythmFields({ form, known, onChange }: RhythmProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const choose = (value: string): void => {
    const rhythm = RHYTHMS.find((one) => one === value);
    onChange(rhythm === undefined ? known : { ...(form ?? USUAL), rhythm });
  };
  const change = (more: Partial<CheckInForm>): void => {
    if (form) onChange({ ...form, ...more });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('care.checkIn')}
        description={t('care.checkInHelp')}
        value={form?.rhythm ?? KEPT}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...(known === null ? [{ value: KEPT, label: t('care.kept') }] : []),
          ...RHYTHMS.map((value) => ({ value, label: t(`care.${value}`) })),
        ]}
      />
      <Group grow align="flex-start">
        {form?.rhythm === 'days' && (
          <NumberInput
            label={t('care.everyDays')}
            value={form.days ?? ''}
            onChange={(days) => change({ days: days === '' ? null : Number(days) })}
            error={form.days === null && t('error.empty')}
            min={1}
            max={LONGEST}
            clampBehavior="strict"
            allowDecimal={false}
          />
        )}
        {form?.rhythm === 'weekly' && (
          <NativeSelect
            label={t('care.weekday')}
            value={form.weekday}
            onChange={(event) => change({ weekday: Number(event.currentTarget.value) })}
            data={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, i18n.language) }))}
          />
        )}
        {form?.rhythm === 'monthly' && (
          <NumberInput
            label={t('care.dayOfMonth')}
            value={form.dayOfMonth ?? ''}
            onChange={(day) => change({ dayOfMonth: day === '' ? null : Number(day) })}
            error={form.dayOfMonth === null && t('error.empty')}
            min={1}
            max={LAST_DAY}
            clampBehavior="strict"
            allowDecimal={false}
          />
        )}
        {(form?.rhythm === 'weekly' || form?.rhythm === 'monthly') && (
          <TextInput
            type="time"
            label={t('care.time')}
            value={form.time}
            onChange={(event) => change({ time: event.currentTarget.value })}
            error={form.time === '' && t('error.empty')}
          />
        )}
      </Group>
      {form && form.rhythm !== 'never' && (
        <MomentField
          label={t('care.notBefore')}
          description={t('care.notBeforeHelp')}
          value={form.notBefore}
          onChange={(notBefore) => change({ notBefore })}
        />
      )}
    </Stack>
  );
}
