import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { zoneName } from './formatting';

interface Props extends Pick<TextInputProps, 'label' | 'description' | 'required' | 'error' | 'className'> {
  /** An ISO instant; empty = none. */
  value: string;
  onChange: (value: string) => void;
}

/** A day and a time in the reader's zone, which is named. */
export function MomentField({ value, onChange, label, ...rest }: Props): React.JSX.Element {
  const { i18n } = useTranslation();
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      label={
        <>
          {label} <bdi>({zoneName(i18n.language)})</bdi>
        </>
      }
      value={wallTimeOf(value)}
      onChange={(event) => onChange(instantOf(event.currentTarget.value))}
    />
  );
}

/** An instant as the field writes it: `2026-11-25T14:30`, in the reader's zone. */
function wallTimeOf(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function instantOf(wallTime: string): string {
  const at = new Date(wallTime);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}
