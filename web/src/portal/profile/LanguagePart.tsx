import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { languageOf, LANGUAGES } from '../../i18n/languages';
import { Part } from './Part';

/** The language of the pages, in this browser. */
export function LanguagePart(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t('page.language')}>
      <NativeSelect
        label={t('profile.language')}
        description={t('profile.languageHelp')}
        maw={320}
        value={i18n.language}
        onChange={(event) => {
          const language = languageOf(event.currentTarget.value);
          if (language) void changeLanguage(language);
        }}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Part>
  );
}
