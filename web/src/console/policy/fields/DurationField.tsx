import { Group, Input, NumberInput, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { durationParts, durationText, unitName, UNITS, type Unit } from '../durationParts';
import { textOf } from '../documentPath';
import { useFault, usePolicyDraft } from '../draftContext';
import classes from './Fields.module.css';

interface Props {
  path: string;
  label: string;
  /** What it belongs to, for who hears the label alone: `Premium, High`. */
  of?: string;
  units?: readonly Unit[];
  description?: string;
}

/** A length of time, entered in the units in which people think of it; any other that the document uses is shown as well. */
export function DurationField({ path, label, of, units = ['hours', 'minutes'], description }: Props) {
  const { t, i18n } = useTranslation();
  const { read, set } = usePolicyDraft();
  const fault = useFault(path);
  const id = useId();
  const text = textOf(read(path));
  const written = durationParts(text);
  const name = of === undefined ? label : `${of}, ${label}`;
  if (written === null) {
    return (
      <TextInput
        label={label}
        aria-label={name}
        description={t('policyForm.isoDuration')}
        value={text}
        onChange={(event) => set(path, event.currentTarget.value)}
        error={fault}
        dir="ltr"
      />
    );
  }
  const parts = units.includes('days')
    ? written
    : { ...written, days: 0, hours: written.days * 24 + written.hours };
  const shown = UNITS.filter((unit) => units.includes(unit) || parts[unit] > 0);
  return (
    <div role="group" aria-label={name}>
      <Input.Label component="div">{label}</Input.Label>
      {description && <Input.Description mb={4}>{description}</Input.Description>}
      <Group gap={6} wrap="nowrap">
        {shown.map((unit) => (
          <NumberInput
            key={unit}
            className={classes['part'] ?? ''}
            aria-label={`${name}, ${unitName(unit, i18n.language, 'long')}`}
            aria-describedby={fault === undefined ? undefined : id}
            value={parts[unit] === 0 ? '' : parts[unit]}
            onChange={(value) => set(path, durationText({ ...parts, [unit]: Number(value) }))}
            placeholder="0"
            min={0}
            max={99_999}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            error={fault !== undefined}
            rightSection={<span aria-hidden>{unitName(unit, i18n.language, 'narrow')}</span>}
            rightSectionPointerEvents="none"
            rightSectionWidth={44}
          />
        ))}
      </Group>
      {fault !== undefined && (
        <Input.Error id={id} mt={4}>
          {fault}
        </Input.Error>
      )}
    </div>
  );
}
