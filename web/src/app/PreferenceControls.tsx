import { ActionIcon, Group } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBrightness } from '../design/useBrightness';
import type { Language } from '../i18n/languages';
import { LanguageSelect } from './LanguageSelect';

interface Props {
  /** Told of a language that was chosen. */
  onLanguage?: (language: Language) => void;
}

/** Language and brightness. */
export function PreferenceControls({ onLanguage }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { dark, toggle } = useBrightness();
  return (
    <Group gap="xs" wrap="nowrap">
      <LanguageSelect onLanguage={onLanguage} />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={dark ? t('page.light') : t('page.dark')}
        onClick={toggle}
      >
        {dark ? <IconSun size={17} aria-hidden /> : <IconMoon size={17} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}
