import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { components } from '../../api/schema';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Instant } from '../../time/Instant';
import type { PolicyDocument } from './documentPath';
import classes from './PolicyPage.module.css';

type Replan = components['schemas']['ReplanAnswer'];

interface Props {
  /** The version in force. */
  version: number;
  /** What is not in force yet: it can be looked at, not applied. */
  draft: PolicyDocument | null;
}

/** Running tickets keep the version that they were opened under, until somebody says otherwise; first, what would move. */
export function ReplanPanel({ version, draft }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const replan = useMutation({
    mutationFn: (dryRun: boolean) =>
      answered(
        api.POST('/api/v1/support/policy/replan', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: draft === null ? { dryRun, policyVersion: version } : { dryRun, policy: draft },
        }),
      ),
  });
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="replan">
      <Title order={2} size="h5" id="replan">
        {t('replan.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {draft === null ? t('replan.intro') : t('replan.ofDraft')}
      </Text>
      {replan.error && <RefusalNotice error={replan.error} />}
      {replan.data && <Outcome outcome={replan.data} />}
      <Group mt="sm">
        <Button variant="default" loading={replan.isPending} onClick={() => replan.mutate(true)}>
          {t('replan.preview')}
        </Button>
        {draft === null && replan.data?.dryRun && replan.data.tickets > 0 && (
          <Button loading={replan.isPending} onClick={() => replan.mutate(false)}>
            {t('replan.apply', { count: replan.data.tickets })}
          </Button>
        )}
      </Group>
    </section>
  );
}

function Outcome({ outcome }: { outcome: Replan }): React.JSX.Element {
  const { t } = useTranslation();
  const { dryRun, tickets, moving = 0, breaching = 0, moves = [], complete = true } = outcome;
  return (
    <div role="status">
      <Text fw={600}>
        {dryRun
          ? [
              t('replan.adopt', { count: tickets }),
              t('replan.move', { count: moving }),
              t('replan.breach', { count: breaching }),
            ].join(' ')
          : t('replan.done', { count: tickets })}
      </Text>
      {!complete && <Text size="sm">{t('replan.incomplete')}</Text>}
      {moves.length > 0 && (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table fz="sm">
            <Table.Tbody>
              {moves.flatMap(({ ticketId, ticketNumber, clocks }) =>
                clocks.map((move) => (
                  <Table.Tr key={`${ticketId} ${move.clock} ${move.cycle}`}>
                    <Table.Td>
                      <Link
                        to="/console/tickets/$ref"
                        params={{ ref: ticketNumber }}
                        className={`numbers ${classes['ticket'] ?? ''}`}
                      >
                        {ticketNumber}
                      </Link>
                    </Table.Td>
                    <Table.Td>{t(`clock.${move.clock}`)}</Table.Td>
                    <Table.Td>
                      <Instant at={move.was} as="brief" /> → <Instant at={move.now} as="brief" />
                    </Table.Td>
                    <Table.Td>
                      {move.paused && <div>{t('replan.paused')}</div>}
                      {move.breaches && <div>{t('replan.breaches')}</div>}
                    </Table.Td>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
