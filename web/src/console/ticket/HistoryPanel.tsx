import { Badge, Button, Group, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Ticket } from '../../api/words';
import { useTimeline } from '../../tickets/ticketQueries';
import { Timeline } from '../../tickets/timeline/Timeline';
import { Panel } from './Panel';
import { useStaffNames } from './useStaffNames';

const AT_FIRST = 8;
const NONE: readonly Fact[] = [];

/** What has happened; the last facts first to be seen, all of them a press away. */
export function HistoryPanel({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const timeline = useTimeline(ticket.ticketNumber);
  const [all, setAll] = useState(false);
  const facts = timeline.data ?? NONE;
  const nameOf = useStaffNames(facts);
  return (
    <Panel title={t('timeline.title')}>
      {(ticket.tags ?? []).length > 0 && (
        <Group gap={6} mb="xs">
          {ticket.tags?.map((tag) => (
            <Badge key={tag} variant="default" tt="none" fw={500}>
              {tag}
            </Badge>
          ))}
        </Group>
      )}
      {timeline.isPending && <Skeleton height={160} />}
      {facts.length > AT_FIRST && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('timeline.fewer') : t('timeline.all', { count: facts.length })}
        </Button>
      )}
      <Timeline facts={all ? facts : facts.slice(-AT_FIRST)} reader="staff" nameOf={nameOf} />
    </Panel>
  );
}
