import { useEffect } from 'react';
import { changeLanguage } from '../i18n/i18n';
import { languageOf, type Language } from '../i18n/languages';
import { useChoose, useProfile } from './profile/profileQueries';

/**
 * Speaks the language that the reader has chosen for their account, on whichever device that was.
 * @returns keeps another one on the account
 */
export function useAccountLanguage(): (language: Language) => void {
  const { data: profile } = useProfile();
  const { mutate } = useChoose();
  const chosen = profile?.languageChosen ? languageOf(profile.language) : null;
  useEffect(() => {
    if (chosen) void changeLanguage(chosen);
  }, [chosen]);
  return (language) => mutate({ language });
}
