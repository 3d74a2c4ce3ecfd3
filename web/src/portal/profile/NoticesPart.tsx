import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadNotice } from '../../tickets/ReadNotice';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Part } from './Part';
import { useChoose, useProfile } from './profileQueries';

const CHOICES = ['all', 'important', 'none'] as const;
type Choice = (typeof CHOICES)[number];

/** Which notices come by e-mail. Nobody's choice is made for them: until there is one, none is marked. */
export function NoticesPart(): React.JSX.Element | null {
  const { t } = useTranslation();
  const profile = useProfile();
  const choose = useChoose();
  // At once, where the state of the request comes a moment later: the mark would go back and forth.
  const [wished, setWished] = useState<Choice | null>(null);
  if (profile.data === null) return null;
  const chosen = wished ?? profile.data?.notifications.email ?? null;
  const about =
    profile.data &&
    (profile.data.notifications.sent
      ? t(profile.data.email ? 'profile.noticesTo' : 'profile.noticesNowhere', { email: profile.data.email })
      : t('profile.noticesNotYet'));
  return (
    <Part title={t('profile.notices')} about={about}>
      {profile.isPending && <Skeleton height={132} />}
      <ReadNotice of={profile} />
      {profile.data && (
        <Radio.Group
          label={t('profile.noticesLabel')}
          description={chosen === null ? t('profile.noticesUnchosen') : t('profile.noticesHelp')}
          value={chosen}
          onChange={(value) => {
            const email = CHOICES.find((choice) => choice === value);
            if (!email) return;
            setWished(email);
            choose.mutate({ notifications: { email } }, { onSettled: () => setWished(null) });
          }}
        >
          <Stack gap="sm" mt="md">
            {CHOICES.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={t(`profile.notice.${choice}`)}
                description={t(`profile.noticeAbout.${choice}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <div role="status">
        {choose.isSuccess && (
          <Text size="sm" c="dimmed" mt="md">
            {t('profile.kept')}
          </Text>
        )}
      </div>
      {choose.error && <RefusalNotice error={choose.error} />}
    </Part>
  );
}
