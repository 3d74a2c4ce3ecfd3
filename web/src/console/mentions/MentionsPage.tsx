import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { ReadNotice } from '../../tickets/ReadNotice';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { Subject } from '../../tickets/Subject';
import { Instant } from '../../time/Instant';
import { useMentions } from './mentionQueries';
import classes from './MentionsPage.module.css';

/** Where colleagues have called me; read once the ticket was looked at. */
export function MentionsPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('mentions.title'));
  const list = useMentions();
  const mentions = list.data?.pages.flatMap((page) => page.mentions) ?? [];
  return (
    <>
      <Title order={1} size="h3" mb="md">
        {t('mentions.title')}
      </Title>
      <ReadNotice of={list} />
      {list.isPending && <Skeleton height={240} />}
      {list.data && mentions.length === 0 && (
        <div className={`surface ${classes['empty'] ?? ''}`}>
          <Text fw={600}>{t('mentions.empty')}</Text>
          <Text c="dimmed">{t('mentions.emptyMore')}</Text>
        </div>
      )}
      {mentions.length > 0 && (
        <ul className={`plain-list surface ${classes['list'] ?? ''}`}>
          {mentions.map((mention) => (
            <Row key={mention.id} mention={mention} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function Row({ mention: { at, unread, by, ticket } }: { mention: Mention }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <li className={classes['item']}>
      <Link
        to="/console/tickets/$ref"
        params={{ ref: ticket.ticketNumber }}
        className={`plain-link ${classes['row'] ?? ''}`}
        data-unread={unread || undefined}
        data-row
      >
        <IconAt size={20} aria-hidden className={classes['sign']} />
        <span className={classes['words']}>
          <Subject of={ticket.subject} />
          <span className={classes['about']}>
            {t('mentions.by', { name: by.name ?? by.id })} · <Instant at={at} as="ago" /> ·{' '}
            <span className="numbers">{ticket.ticketNumber}</span>
          </span>
        </span>
        {unread && <span className={classes['new']}>{t('mentions.new')}</span>}
        <StatusSign status={ticket.status} reader="staff" />
      </Link>
    </li>
  );
}
