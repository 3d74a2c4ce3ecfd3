import {
  ActionIcon,
  Group,
  NativeSelect,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';
import { languageOf, LANGUAGES, type Language } from '../i18n/languages';

interface Props {
  /** Told of a language that was chosen. */
  onLanguage?: (language: Language) => void;
}

/** Language and brightness. */
export function PreferenceControls({ onLanguage }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        aria-label={t('page.language')}
        size="xs"
        value={i18n.language}
        onChange={(event) => {
          const language = languageOf(event.currentTarget.value);
          if (!language) return;
          void changeLanguage(language);
          onLanguage?.(language);
        }}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={dark ? t('page.light') : t('page.dark')}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={17} aria-hidden /> : <IconMoon size={17} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}
