import { Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LiveReport } from '../../api/words';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { span } from '../../time/formatting';
import { listed } from '../../time/listed';
import { useNow } from '../../time/now';
import classes from './WallPage.module.css';

/** Pages that nobody has acknowledged, and for how long. */
export function OpenPages({ report }: { report: LiveReport }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { pages, pagesOpen } = report;
  const away = (at: string): string => span(Math.max(0, Math.abs(now - Date.parse(at))), i18n.language);
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="pages">
      <Title order={2} size="h5" id="pages" mb="sm">
        {t('wall.pages')}{' '}
        <span className={`numbers ${classes['count'] ?? ''}`} data-some={pagesOpen > 0}>
          {pagesOpen.toLocaleString(i18n.language)}
        </span>
      </Title>
      {pages.length === 0 ? (
        <Text c="dimmed">{t('wall.noPages')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={460} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table
            fz="sm"
            verticalSpacing={6}
            horizontalSpacing={7}
            className={classes['table']}
            aria-labelledby="pages"
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('list.ticket')}</Table.Th>
                <Table.Th scope="col">{t('filter.priority')}</Table.Th>
                <Table.Th scope="col">{t('wall.openFor')}</Table.Th>
                <Table.Th scope="col">{t('wall.asked')}</Table.Th>
                <Table.Th scope="col">{t('wall.nextAsked')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.map((page) => (
                <Table.Tr key={page.ticketId}>
                  <Table.Td className="numbers">
                    <Link
                      to="/console/tickets/$ref"
                      params={{ ref: page.ticketNumber }}
                      style={{ whiteSpace: 'nowrap' }}
                    >
                      {page.ticketNumber}
                    </Link>
                    <Text size="xs" c="dimmed">
                      {t('ticket.levelShort', { level: page.level })}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <PrioritySign priority={page.priority} />
                  </Table.Td>
                  <Table.Td className="numbers">{away(page.openedAt)}</Table.Td>
                  <Table.Td>
                    {page.asked.length === 0
                      ? t('staff.nobody')
                      : listed(
                          page.asked.map(({ name, id }) => name ?? id),
                          i18n.language,
                        )}
                  </Table.Td>
                  <Table.Td className="numbers">
                    {page.dueAt === null ? '–' : t('wall.inSpan', { span: away(page.dueAt) })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
