import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TierSign } from '../tickets/signs/TierSign';
import { languageName } from '../time/languageName';
import { Portrait } from './Portrait';
import type { Person } from './person';
import classes from './SignInPage.module.css';

interface Props {
  person: Person;
  busy: boolean;
  onPick: (id: string) => void;
}

/** One person of the demo desk: a press is a sign-in. */
export function DemoPersonButton({ person, busy, onPick }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { id, name, role, level, tier, language, zone } = person;
  const place = [
    language && languageName(language, i18n.language),
    zone?.split('/').at(-1)?.replaceAll('_', ' '),
  ];
  const about =
    role === 'customer'
      ? place.filter(Boolean).join(' · ')
      : [t(`role.${role}`), level === null ? null : t('ticket.levelShort', { level })]
          .filter(Boolean)
          .join(' · ');
  return (
    <UnstyledButton className={classes['person']} disabled={busy} onClick={() => onPick(id)}>
      <Portrait name={name} />
      <span style={{ flex: 1, minWidth: 0 }}>
        <Text component="span" fw={600} display="block">
          {name}
        </Text>
        <Text component="span" size="sm" c="dimmed" display="block">
          {about}
        </Text>
      </span>
      {tier && <TierSign tier={tier} />}
    </UnstyledButton>
  );
}
