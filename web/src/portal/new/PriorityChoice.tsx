import { Radio } from '@mantine/core';
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
  const { data: support } = useMySupport();
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
    </Radio.Group>
  );
}
