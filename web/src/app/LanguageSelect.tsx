import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';
import { languageOf, LANGUAGES, type Language } from '../i18n/languages';

interface Props {
  /** Told of a language that was chosen. */
  onLanguage?: ((language: Language) => void) | undefined;
}

/** The language of the page, each by its own name. */
export function LanguageSelect({ onLanguage }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  return (
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
  );
}
