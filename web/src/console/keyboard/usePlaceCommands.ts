import {
  IconAt,
  IconChartBar,
  IconHeartHandshake,
  IconInbox,
  IconKey,
  IconListDetails,
  IconListSearch,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import type { Command } from './commands';

/** Every page of the console that the person may see. */
export function usePlaceCommands(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = usePerson();
  const lead = leads(person);
  const admin = person.role === 'admin';
  const places = [
    { id: 'queue', name: t('queue.title'), icon: IconInbox, key: 'q', to: '/console' },
    { id: 'list', name: t('list.title'), icon: IconListSearch, key: 't', to: '/console/tickets' },
    ...(lead
      ? [{ id: 'wall', name: t('wall.title'), icon: IconChartBar, to: '/console/wall' } as const]
      : []),
    { id: 'mentions', name: t('mentions.title'), icon: IconAt, key: 'm', to: '/console/mentions' },
    { id: 'outreach', name: t('outreach.title'), icon: IconHeartHandshake, to: '/console/outreach' },
    {
      id: 'staff',
      name: lead ? t('staff.title') : t('staff.onCall'),
      also: lead ? t('staff.onCall') : '',
      icon: IconUsers,
      to: '/console/staff',
    },
    ...(admin
      ? ([
          { id: 'policy', name: t('policy.title'), icon: IconScale, to: '/console/policy' },
          { id: 'audit', name: t('audit.title'), icon: IconListDetails, to: '/console/audit' },
          { id: 'serviceKeys', name: t('serviceKeys.title'), icon: IconKey, to: '/console/keys' },
        ] as const)
      : []),
  ] as const;
  return places.map(({ to, ...place }) => ({ ...place, run: () => void navigate({ to }) }));
}
