import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPlace, policyPlaces } from './placeNames';

/** What the forms call a path of the policy document, in the reader's language; null for one that no form has. */
export function usePlaceName(): (path: string) => string | null {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const places = policyPlaces(t, i18n.language);
    return (path) => nameOfPlace(places, path);
  }, [t, i18n.language]);
}
