import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { languageOf, LANGUAGES } from '../../i18n/languages';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Part } from './Part';
import { useChoose } from './profileQueries';

/** The language of the pages and of one's tickets: kept on the account, for every device. */
export function LanguagePart(): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const choose = useChoose();
  return (
    <Part title={t('page.language')}>
      <NativeSelect
        label={t('profile.language')}
        description={t('profile.languageHelp')}
        maw={320}
        value={i18n.language}
        onChange={(event) => {
          const language = languageOf(event.currentTarget.value);
          if (!language) return;
          void changeLanguage(language);
          choose.mutate({ language });
        }}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {choose.error && <RefusalNotice error={choose.error} onRetry={() => choose.mutate(choose.variables)} />}
    </Part>
  );
}
