import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { answered } from '../api/refusal';
import { PreferenceControls } from '../app/PreferenceControls';
import { ProductMark } from '../app/ProductMark';
import { usePageTitle } from '../app/usePageTitle';
import { RefusalNotice } from '../tickets/RefusalNotice';
import { DemoPersonButton } from './DemoPersonButton';
import { FaultNotice } from './issuer/FaultNotice';
import { IssuerButton } from './issuer/IssuerButton';
import type { Issuer } from './issuer/issuerClient';
import { readConfiguration } from './issuer/readConfiguration';
import { isStaff, type Person } from './person';
import { signInAs, useSession } from './session';
import { TokenForm } from './TokenForm';
import classes from './SignInPage.module.css';

/** Who is here? People sign in at the desk's issuer; a demo desk offers its people, and takes a token. */
export function SignInPage(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('signIn.title'));
  const ways = useQuery({ queryKey: ['sign-in', 'ways'], queryFn: readWays });
  const session = useSession();
  const fault = session.state === 'out' ? session.fault : undefined;
  return (
    <div className={classes['page']}>
      <header className={classes['brand']}>
        <ProductMark />
        <div>
          <p className={classes['brandTitle']}>{t('signIn.promise')}</p>
          <p className={classes['brandWords']}>{t('signIn.promiseMore')}</p>
        </div>
        <svg className={classes['course']} viewBox="0 0 320 90" fill="none" aria-hidden>
          <path
            d="M12 76C110 76 130 16 308 14"
            stroke="#d6e4e2"
            strokeWidth="2"
            strokeDasharray="2 9"
            strokeLinecap="round"
          />
          <circle cx="12" cy="76" r="5" fill="#f3e3c3" />
          <circle cx="308" cy="14" r="7" fill="currentColor" />
        </svg>
      </header>
      <main id="main" className={classes['people']}>
        <Stack gap="xl">
          <Group justify="flex-end">
            <PreferenceControls />
          </Group>
          <Title order={1}>{t('signIn.title')}</Title>
          {fault && <FaultNotice fault={fault} />}
          {ways.error && <RefusalNotice error={ways.error} onRetry={() => void ways.refetch()} />}
          {ways.isPending && <Skeleton height={240} />}
          {ways.data?.issuer && <IssuerButton issuer={ways.data.issuer} fault={fault} />}
          {ways.data && !ways.data.issuer && <WithoutIssuer people={ways.data.people} />}
        </Stack>
      </main>
    </div>
  );
}

interface Ways {
  issuer: Issuer | null;
  people: Person[];
}

/** How one gets in: at the issuer, else as one of the people of a demo desk, else with a token. */
async function readWays(): Promise<Ways> {
  const { issuer, demo } = await readConfiguration();
  // No other desk has such a route, and nothing is asked for that is not there.
  const people = demo && !issuer ? (await answered(api.GET('/demo/people'))).people : [];
  return { issuer, people };
}

function WithoutIssuer({ people }: { people: readonly Person[] }): React.JSX.Element {
  const { t } = useTranslation();
  const signIn = useMutation({ mutationFn: signInAs });
  const grid = { busy: signIn.isPending, onPick: (id: string) => signIn.mutate(id) };
  return (
    <>
      {signIn.error && <RefusalNotice error={signIn.error} />}
      {people.length > 0 && (
        <>
          <Text c="dimmed">{t('signIn.demo')}</Text>
          <People
            title={t('signIn.customers')}
            people={people.filter((person) => !isStaff(person))}
            {...grid}
          />
          <People title={t('signIn.staff')} people={people.filter(isStaff)} {...grid} />
        </>
      )}
      <TokenForm alone={people.length === 0} />
    </>
  );
}

interface PeopleProps {
  title: string;
  people: readonly Person[];
  busy: boolean;
  onPick: (id: string) => void;
}

function People({ title, people, busy, onPick }: PeopleProps): React.JSX.Element {
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      <ul className={classes['grid']}>
        {people.map((person) => (
          <li key={person.id}>
            <DemoPersonButton person={person} busy={busy} onPick={onPick} />
          </li>
        ))}
      </ul>
    </section>
  );
}
