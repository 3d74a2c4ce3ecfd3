import { Button, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutreachTask } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
import { Portrait } from '../../session/Portrait';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Instant } from '../../time/Instant';
import { DoneDialog } from './DoneDialog';
import { useOutreach } from './outreachQueries';
import classes from './OutreachPage.module.css';

/** With whom to get in touch unasked: the check-ins that are due, soonest first. */
export function OutreachPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('outreach.title'));
  const person = usePerson();
  const navigate = useNavigate();
  const { whose, state } = useSearch({ from: '/console/outreach' });
  // An admin is nobody's account manager.
  const mine = person.role !== 'admin' && whose === undefined;
  const list = useOutreach({ mine, state: state ?? 'open' });
  const [doing, setDoing] = useState<OutreachTask | null>(null);
  const tasks = list.data?.pages.flatMap((page) => page.outreach) ?? [];
  const show = (search: { whose?: 'all' | undefined; state?: 'done' | undefined }): void => {
    const next = { whose, state, ...search };
    void navigate({
      to: '/console/outreach',
      search: {
        ...(next.whose === undefined ? {} : { whose: next.whose }),
        ...(next.state === undefined ? {} : { state: next.state }),
      },
    });
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h3">
          {t('outreach.title')}
        </Title>
        <Text c="dimmed">{t('outreach.intro')}</Text>
      </div>
      <Group gap="sm">
        {leads(person) && person.role !== 'admin' && (
          <SegmentedControl
            aria-label={t('outreach.whose')}
            value={whose ?? 'mine'}
            onChange={(value) => show({ whose: value === 'all' ? 'all' : undefined })}
            data={[
              { value: 'mine', label: t('outreach.mine') },
              { value: 'all', label: t('outreach.all') },
            ]}
          />
        )}
        <SegmentedControl
          aria-label={t('outreach.state')}
          value={state ?? 'open'}
          onChange={(value) => show({ state: value === 'done' ? 'done' : undefined })}
          data={[
            { value: 'open', label: t('outreach.open') },
            { value: 'done', label: t('outreach.done') },
          ]}
        />
      </Group>
      <ReadNotice of={list} />
      {list.isPending && <Skeleton height={200} />}
      {list.data && tasks.length === 0 && (
        <div className={`surface ${classes['empty'] ?? ''}`}>
          <Text fw={600}>{state === 'done' ? t('outreach.noneDone') : t('outreach.empty')}</Text>
          <Text c="dimmed">{t('outreach.emptyMore')}</Text>
        </div>
      )}
      {tasks.length > 0 && (
        <ul className={`plain-list surface ${classes['list'] ?? ''}`}>
          {tasks.map((task) => (
            <Row key={task.id} task={task} mine={mine} onDo={() => setDoing(task)} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </Group>
      )}
      {doing && <DoneDialog task={doing} onClose={() => setDoing(null)} />}
    </Stack>
  );
}

interface RowProps {
  task: OutreachTask;
  /** Whether only the reader's are shown: then it need not be said whose it is. */
  mine: boolean;
  onDo: () => void;
}

function Row({ task, mine, onDo }: RowProps): React.JSX.Element {
  const { t } = useTranslation();
  const { customer, agent, dueAt, doneAt, note } = task;
  const name = customer.name ?? customer.id;
  return (
    <li className={classes['row']} data-row>
      <Portrait name={name} size={34} />
      <div className={classes['words']}>
        <Text fw={600} lh={1.3}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" lh={1.35}>
          {doneAt === null ? t('outreach.due') : t('outreach.doneAt')}{' '}
          <Instant at={doneAt ?? dueAt} as="brief" />
          {/* One that was left lying is seen to be. */}
          {doneAt === null && (
            <>
              {' · '}
              <Instant at={dueAt} as="ago" />
            </>
          )}
          {!mine && (
            <>
              {' · '}
              <bdi>{agent.name ?? agent.id}</bdi>
            </>
          )}
        </Text>
        {note !== null && (
          <p className={classes['note']} dir="auto">
            {note}
          </p>
        )}
      </div>
      {doneAt === null && (
        <Button size="xs" variant="default" aria-label={t('outreach.settle', { name })} onClick={onDo}>
          {t('outreach.getInTouch')}
        </Button>
      )}
    </li>
  );
}
