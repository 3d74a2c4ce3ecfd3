import { SimpleGrid, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOnCall } from '../deskQueries';
import { Shifts } from './Shifts';
import classes from './WeeksAhead.module.css';

/** When the duty of each level is whose, for those who plan none of it. */
export function WeeksAhead(): React.JSX.Element {
  const { t } = useTranslation();
  const planned = (useOnCall().data ?? []).filter(({ now }) => now !== null);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {planned.map(({ level }) => (
        <div key={level} className={`surface ${classes['level'] ?? ''}`}>
          <Title order={2} size="h5" mb="xs">
            {t('schedule.title', { level })}
          </Title>
          <Shifts level={level} />
        </div>
      ))}
    </SimpleGrid>
  );
}
