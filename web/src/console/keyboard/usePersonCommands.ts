import { IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLeave } from '../../app/useLeave';
import { useBrightness } from '../../design/useBrightness';
import { changeLanguage } from '../../i18n/i18n';
import { LANGUAGES } from '../../i18n/languages';
import type { Command } from './commands';

/** What everybody can do anywhere: keys, brightness, language, the way out. */
export function usePersonCommands(onSheet: () => void): Command[] {
  const { t, i18n } = useTranslation();
  const { dark, toggle } = useBrightness();
  const leave = useLeave();
  return [
    { id: 'keys', name: t('keys.title'), icon: IconKeyboard, key: '?', run: onSheet },
    {
      id: 'brightness',
      name: dark ? t('page.light') : t('page.dark'),
      icon: dark ? IconSun : IconMoon,
      run: toggle,
    },
    ...LANGUAGES.filter(({ code }) => code !== i18n.language).map(({ code, name }) => ({
      id: `language.${code}`,
      name: `${t('page.language')}: ${name}`,
      icon: IconLanguage,
      run: () => void changeLanguage(code),
    })),
    { id: 'leave', name: t('page.signOut'), icon: IconLogout, run: leave },
  ];
}
