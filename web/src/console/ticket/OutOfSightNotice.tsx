import { Alert, Button, CopyButton, Text, Textarea } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { useDraft } from '../../tickets/drafts';
import classes from './TicketPage.module.css';

/** The ticket has gone to others while it was open here: what is shown is what it was. Who has it the API does not tell. */
export function OutOfSightNotice({ onLook }: { onLook: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconEyeOff aria-hidden />}
      title={t('sight.lost')}
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {t('sight.lostMore')}
      </Text>
      <Button size="xs" variant="default" mt="xs" onClick={onLook}>
        {t('sight.look')}
      </Button>
    </Alert>
  );
}

/** What had been written by then: it cannot be sent any more, but taken along. */
export function KeptDrafts({ ticket: { _id } }: { ticket: Ticket }): React.JSX.Element | null {
  const { t } = useTranslation();
  const [reply] = useDraft(`reply.${_id}`);
  const [note] = useDraft(`note.${_id}`);
  const drafts = [
    { label: t('sight.reply'), text: reply },
    { label: t('sight.note'), text: note },
  ].filter(({ text }) => text !== '');
  if (drafts.length === 0) return null;
  return (
    <section className={`surface ${classes['composer'] ?? ''}`} aria-label={t('sight.drafts')}>
      {drafts.map(({ label, text }) => (
        <div key={label}>
          <Textarea label={label} value={text} readOnly autosize minRows={2} maxRows={8} dir="auto" />
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" mt="xs" onClick={copy}>
                {copied ? t('sight.copied') : t('sight.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      ))}
    </section>
  );
}
