import { NumberInput } from '@mantine/core';
import { useFault, usePolicyDraft } from '../draftContext';

interface Props {
  path: string;
  label: string;
  /** Told to who hears the label alone. */
  name?: string;
  description?: string;
  /** Shown while there is none; without it the number has to be there. */
  none?: string;
  /** The document has a fraction, people say per cent. */
  percent?: boolean;
  decimals?: boolean;
}

/** A number of the document. */
export function NumberField({
  path,
  label,
  name,
  description,
  none,
  percent = false,
  decimals = false,
}: Props) {
  const { read, set } = usePolicyDraft();
  const fault = useFault(path);
  const value = read(path);
  const scale = percent ? 100 : 1;
  return (
    <NumberInput
      label={label}
      aria-label={name}
      description={description}
      placeholder={none}
      value={typeof value === 'number' ? Number((value * scale).toFixed(4)) : ''}
      onChange={(next) => set(path, numberOf(next, scale, none !== undefined))}
      suffix={percent ? ' %' : ''}
      allowDecimal={decimals || percent}
      allowNegative={false}
      hideControls
      error={fault}
      maw={240}
    />
  );
}

/** Nothing where there may be none, and null, which the API refuses by its place, where there has to be a number. */
function numberOf(next: number | string, scale: number, optional: boolean): number | null | undefined {
  if (next === '') return optional ? undefined : null;
  return Number((Number(next) / scale).toFixed(6));
}
