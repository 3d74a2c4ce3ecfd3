import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueEntry } from '../../api/words';
import { countInTitle } from '../../app/usePageTitle';
import { useQueue } from '../deskQueries';
import { alertChoices } from './alertChoices';
import { chime } from './chime';

/** Calls whoever has the console open, in whichever tab, when a page asks for them: as loud as they have chosen. */
export function usePageAlerts(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = useQueue();
  const known = useRef<Set<string> | null>(null);
  const entries = queue.data?.queue;
  const open = entries?.filter(({ why }) => why === 'page').length ?? 0;
  useEffect(() => {
    countInTitle(open);
    return () => countInTitle(0);
  }, [open]);
  useEffect(() => {
    if (!entries) return;
    const pages = entries.filter(({ why }) => why === 'page');
    // What was there when the console was opened is in front already: it does not call.
    const fresh = known.current === null ? [] : pages.filter((page) => !known.current?.has(callOf(page)));
    known.current = new Set(pages.map(callOf));
    if (fresh.length === 0) return;
    const { sound, notification } = alertChoices();
    if (sound) void chime();
    if (notification) {
      for (const { ticket } of fresh) {
        // A number and no words: notifications stay on lock screens.
        notify(
          t('alerts.asked'),
          `${ticket.ticketNumber} · ${t(`priority.${ticket.priority}`)}`,
          ticket.ticketNumber,
          () => void navigate({ to: '/console/tickets/$ref', params: { ref: ticket.ticketNumber } }),
        );
      }
    }
  }, [entries, navigate, t]);
}

/** A page that was asked anew is another call. */
function callOf({ ticket, urgentAt }: QueueEntry): string {
  return `${ticket._id} ${urgentAt}`;
}

function notify(title: string, body: string, tag: string, onClick: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification(title, { body, tag, icon: '/favicon.svg' });
  shown.onclick = () => {
    window.focus();
    shown.close();
    onClick();
  };
}
