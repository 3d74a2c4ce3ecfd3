import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './RatingField.module.css';

interface Props {
  label: string;
  value: number | null;
  onChange: (rating: number) => void;
  error?: string | false;
}

const RATINGS = [1, 2, 3, 4, 5] as const;

/** One to five, in words: what a star means is anybody's guess. */
export function RatingField({ label, value, onChange, error }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Radio.Group
      name="rating"
      label={label}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(Number(next))}
      error={error}
    >
      <div className={classes['ratings']}>
        {RATINGS.map((rating) => (
          <label key={rating} className={classes['rating']}>
            <Radio value={String(rating)} name="rating" />
            <span>
              <strong>{rating}</strong> {t(`rating.${rating}`)}
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
