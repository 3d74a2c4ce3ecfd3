import { Button, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import type { OutreachTask } from '../../api/words';
import { Subject } from '../../tickets/Subject';
import { useDraft } from '../../tickets/drafts';
import { ReadNotice } from '../../tickets/ReadNotice';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { timeIn } from '../../time/formatting';
import { languageName } from '../../time/languageName';
import { useNow } from '../../time/now';
import { useCustomer } from '../deskQueries';
import { useOutreachDone } from './outreachQueries';
import classes from './OutreachPage.module.css';

interface Props {
  task: OutreachTask;
  onClose: () => void;
}

const MOST = 2000;
const SHOWN = 3;

/** What one needs to get in touch, and what came of it. */
export function DoneDialog({ task, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const [note, setNote, discard] = useDraft(`outreach.${task.id}`);
  const done = useOutreachDone(discard);
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    done.mutate({ id: task.id, note: note.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('outreach.settle', { name: task.customer.name ?? task.customer.id })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Contact id={task.customer.id} />
          <Textarea
            label={t('outreach.note')}
            description={t('outreach.noteHelp')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={MOST}
            minRows={3}
            autosize
            data-autofocus
            dir="auto"
          />
          {done.error && <RefusalNotice error={done.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={done.isPending}>
              {t('outreach.markDone')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Contact({ id }: { id: string }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const customer = useCustomer(id);
  if (!customer.data) {
    return (
      <>
        <ReadNotice of={customer} />
        {customer.isPending && <Skeleton height={96} />}
      </>
    );
  }
  const { email, zone, language, recentTickets } = customer.data;
  return (
    <dl className={classes['facts']}>
      <dt>{t('staff.email')}</dt>
      <dd>
        <a href={`mailto:${email}`}>{email}</a>
      </dd>
      <dt>{t('customer.time')}</dt>
      <dd className="numbers">
        {timeIn(zone, now, i18n.language)} · {zone.replaceAll('_', ' ')}
      </dd>
      <dt>{t('customer.language')}</dt>
      <dd>{languageName(language, i18n.language)}</dd>
      {recentTickets.length > 0 && (
        <>
          <dt>{t('customer.tickets')}</dt>
          <dd>
            <ul className="plain-list">
              {recentTickets.slice(0, SHOWN).map(({ _id, ticketNumber, subject, status }) => (
                <li key={_id}>
                  <Link to="/console/tickets/$ref" params={{ ref: ticketNumber }}>
                    <Subject of={subject} />
                  </Link>{' '}
                  · {t(`status.${status}`)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
