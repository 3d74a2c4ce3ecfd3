import { useClickOutside } from '@mantine/hooks';
import { IconLanguage, IconLogout, IconMoon, IconSun, IconUser, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrightness } from '../design/useBrightness';
import type { Language } from '../i18n/languages';
import { Portrait } from '../session/Portrait';
import { usePerson } from '../session/session';
import classes from './AccountMenu.module.css';
import { LanguageSelect } from './LanguageSelect';
import { useLeave } from './useLeave';

/** Something to do that only this place has. */
export interface PlaceAction {
  icon: Icon;
  name: string;
  onPress: () => void;
}

interface Props {
  /** What only this place has, before what every place has. */
  actions?: readonly PlaceAction[];
  /** Told of a language that was chosen. */
  onLanguage?: (language: Language) => void;
}

/**
 * What a wide head shows side by side, behind the person's portrait: the head of a phone has one line. It opens under the head and
 * comes next in the order of the keyboard; Escape, a press beside it and going on close it.
 */
export function AccountMenu({ actions = [], onLanguage }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { name, role } = usePerson();
  const { dark, toggle } = useBrightness();
  const leave = useLeave();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const place = useClickOutside<HTMLDivElement>(close);
  const backToButton = (): void => {
    close();
    button.current?.focus();
  };
  return (
    <div
      ref={place}
      className={classes['place']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) backToButton();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={classes['button']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>
          <Portrait name={name} size={36} />
        </span>
        <span className="unseen">{t('page.account', { name })}</span>
      </button>
      {open && (
        <div id={id} className={classes['menu']} role="group" aria-label={t('page.account', { name })}>
          <p className={classes['who']}>
            <bdi>{name}</bdi> <span>{t(`role.${role}`)}</span>
          </p>
          {role === 'customer' && (
            <Link to="/portal/profile" className={classes['item']} onClick={close}>
              <IconUser size={20} aria-hidden />
              {t('profile.title')}
            </Link>
          )}
          {actions.map((action) => (
            <Item
              key={action.name}
              icon={action.icon}
              name={action.name}
              onPress={() => {
                // What opens gives the focus back to where it was: there has to be something.
                backToButton();
                action.onPress();
              }}
            />
          ))}
          <div className={classes['item']}>
            <IconLanguage size={20} aria-hidden />
            <span aria-hidden>{t('page.language')}</span>
            <span className={classes['end']}>
              <LanguageSelect onLanguage={onLanguage} />
            </span>
          </div>
          <Item
            icon={dark ? IconSun : IconMoon}
            name={dark ? t('page.light') : t('page.dark')}
            onPress={toggle}
          />
          <Item icon={IconLogout} name={t('page.signOut')} onPress={leave} flips />
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  icon: Icon;
  name: string;
  onPress: () => void;
  /** Whether the icon points along the line. */
  flips?: boolean;
}

function Item({ icon: Shape, name, onPress, flips }: ItemProps): React.JSX.Element {
  return (
    <button type="button" className={classes['item']} onClick={onPress}>
      <Shape size={20} aria-hidden {...(flips ? { className: 'flip-in-rtl' } : {})} />
      {name}
    </button>
  );
}
