import { ActionIcon, Button, Popover, Stack, Switch, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseAlerts, useAlertChoices } from './alertChoices';
import { chime } from './chime';

/** How a page calls me in this browser: by sound, by a notification, or not at all. */
export function AlertSettings(): React.JSX.Element {
  const { t } = useTranslation();
  const { sound, notification } = useAlertChoices();
  const [refused, setRefused] = useState(false);
  const supported = 'Notification' in window;
  const chooseSound = (on: boolean): void => {
    chooseAlerts({ sound: on });
    if (on) void chime();
  };
  const chooseNotification = async (on: boolean): Promise<void> => {
    // Asked on this press alone, and never again once it was refused: browsers hold that against a page.
    const permission = on ? await Notification.requestPermission() : Notification.permission;
    setRefused(on && permission !== 'granted');
    chooseAlerts({ notification: on && permission === 'granted' });
  };
  const called = sound || notification;
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={30} aria-label={t('alerts.title')} title={t('alerts.title')}>
          {called ? <IconBell size={17} aria-hidden /> : <IconBellOff size={17} aria-hidden />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('alerts.title')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('alerts.help')}
          </Text>
          <Switch
            label={t('alerts.sound')}
            checked={sound}
            onChange={(event) => chooseSound(event.currentTarget.checked)}
          />
          <Switch
            label={t('alerts.notification')}
            description={t('alerts.notificationHelp')}
            checked={notification}
            disabled={!supported}
            onChange={(event) => void chooseNotification(event.currentTarget.checked)}
            error={refused ? t('alerts.refused') : undefined}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconVolume size={15} aria-hidden />}
            onClick={() => void chime()}
          >
            {t('alerts.try')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
