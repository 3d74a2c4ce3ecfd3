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
import { languageOf, LANGUAGES } from '../i18n/languages';

/** Language and brightness. */
export function PreferenceControls(): React.JSX.Element {
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
          if (language) void changeLanguage(language);
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
