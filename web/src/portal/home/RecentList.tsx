import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statusWord } from '../../tickets/signs/statusWord';
import { useTickets } from '../../tickets/ticketQueries';
import { Instant } from '../../time/Instant';
import classes from './HomePage.module.css';

/** What moved last, whatever its state. */
export function RecentList(): React.JSX.Element | null {
  const { t } = useTranslation();
  const recent = useTickets({ sort: 'updatedAt', limit: 6 });
  const tickets = recent.data?.pages[0]?.tickets ?? [];
  if (tickets.length === 0) return null;
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="recent">
      <Title order={2} size="h4" mb="xs" id="recent">
        {t('home.recent')}
      </Title>
      <ul className="plain-list">
        {tickets.map(({ _id, ticketNumber, subject, status, updatedAt }) => (
          <li key={_id} className={classes['recent']}>
            <Link to="/portal/tickets/$ref" params={{ ref: ticketNumber }} className="plain-link">
              <bdi>{subject}</bdi>
            </Link>
            <Text size="sm" c="dimmed" component="span" style={{ whiteSpace: 'nowrap' }}>
              {statusWord(status, 'customer', t)} · <Instant at={updatedAt} as="ago" />
            </Text>
          </li>
        ))}
      </ul>
      <Anchor renderRoot={(props) => <Link to="/portal/tickets" {...props} />} size="sm" mt="xs">
        {t('portal.allTickets')}
      </Anchor>
    </section>
  );
}
