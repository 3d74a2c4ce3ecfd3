import { Alert, Button, Radio, Text } from '@mantine/core';
import { IconClockQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES, type Priority } from '../../api/words';
import { useMySupport } from '../../tickets/ticketQueries';
import { dayAndTime } from '../../time/formatting';
import { Choice } from './Choice';
import classes from './NewTicketPage.module.css';

interface Props {
  value: Priority;
  onChange: (priority: Priority) => void;
}

/** How urgent it is, each with when an answer would be promised if it were sent now. */
export function PriorityChoice({ value, onChange }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { data: support, error, isFetching, refetch } = useMySupport();
  const promised = (priority: Priority): string => {
    const deadline = support?.promises.find((promise) => promise.priority === priority)?.deadline;
    if (!deadline) return t('new.noPromise');
    return t('new.answerBy', { when: dayAndTime(Date.parse(deadline), i18n.language) });
  };
  return (
    <Radio.Group
      name="priority"
      label={t('new.priority')}
      value={value}
      onChange={(next) => onChange(PRIORITIES.find((one) => one === next) ?? 'medium')}
    >
      <div className={`${classes['choices'] ?? ''} ${classes['inPairs'] ?? ''}`}>
        {PRIORITIES.map((priority) => (
          <Choice
            key={priority}
            name="priority"
            value={priority}
            label={t(`priority.${priority}`)}
            more={
              <>
                {t(`new.means.${priority}`)}
                <br />
                {support && <strong className="numbers">{promised(priority)}</strong>}
              </>
            }
          />
        ))}
      </div>
      {error && !support && (
        <Alert color="gray" mt="sm" role="status" icon={<IconClockQuestion aria-hidden />}>
          <Text size="sm">{t('new.promiseUnknown')}</Text>
          <Button size="xs" variant="default" mt="xs" loading={isFetching} onClick={() => void refetch()}>
            {t('error.retry')}
          </Button>
        </Alert>
      )}
    </Radio.Group>
  );
}
