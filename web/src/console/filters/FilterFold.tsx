import { Button, Group } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../design/useNarrow';
import classes from './FilterFold.module.css';

interface Props {
  /** How many filters are set. */
  set: number;
  /** Takes all of them off; left out where the filters have a button for it themselves. */
  onClear?: () => void;
  /** Whether there is anything to take off; as soon as any is set, unless said otherwise. */
  clearable?: boolean;
  children: React.ReactNode;
}

/** Filters, which on a narrow screen would fill the first of it: there they wait behind a button that says how many are set. */
export function FilterFold({ set, onClear, clearable = set > 0, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      {narrow && (
        <button
          ref={button}
          type="button"
          className={classes['button']}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={19} aria-hidden />
          {t('filter.title')}{' '}
          {set > 0 && <span className={classes['set']}>{t('filter.set', { count: set })}</span>}
          <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
        </button>
      )}
      {/* Not taken away while it is folded: a word that is still being typed counts. */}
      <div id={id} hidden={narrow && !open} className={classes['filters']}>
        {children}
        {!narrow && onClear && clearable && (
          <Button variant="subtle" size="compact-sm" mt="sm" onClick={onClear}>
            {t('list.clear')}
          </Button>
        )}
        {narrow && onClear && (
          <Group grow mt="md">
            <Button variant="default" disabled={!clearable} onClick={onClear}>
              {t('list.clear')}
            </Button>
            <Button
              onClick={() => {
                setOpen(false);
                button.current?.focus();
              }}
            >
              {t('filter.done')}
            </Button>
          </Group>
        )}
      </div>
    </>
  );
}
