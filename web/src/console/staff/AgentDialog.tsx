import { Button, Checkbox, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import { CATEGORIES, LEVELS, type Agent } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { useSaveAgent } from './staffQueries';
import { hoursOf } from './workingHours';
import { WorkingHoursFields } from './WorkingHoursFields';

interface Props {
  /** Whose entry; null = a new one. */
  agent: Agent | null;
  colleagues: readonly Agent[];
  onClose: () => void;
}

const NOBODY = '';
const MOST = 1000;

/** Somebody's entry in the directory. Whom one may change, the API says. */
export function AgentDialog({ agent, colleagues, onClose }: Props): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const save = useSaveAgent();
  const [id, setId] = useState(agent?.id ?? '');
  const [name, setName] = useState(agent?.name ?? '');
  const [email, setEmail] = useState(agent?.email ?? '');
  const [level, setLevel] = useState(agent?.level ?? 1);
  const [skills, setSkills] = useState<string[]>(agent?.skills ?? []);
  const [languages, setLanguages] = useState((agent?.languages ?? ['en']).join(' '));
  const [capacity, setCapacity] = useState<number | string>(agent?.capacity ?? 5);
  const [team, setTeam] = useState(agent?.team ?? '');
  const [leadId, setLeadId] = useState(agent?.leadId ?? NOBODY);
  const [hours, setHours] = useState(hoursOf(agent));
  const [active, setActive] = useState(agent?.active ?? true);
  const [tried, setTried] = useState(false);
  const missing = (value: string): string | false => tried && value.trim() === '' && t('staff.missing');
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if ([id, name, email, languages, String(capacity)].some((value) => value.trim() === '')) return;
    save.mutate(
      {
        id: id.trim(),
        known: agent !== null,
        body: {
          name: name.trim(),
          email: email.trim(),
          level,
          skills: CATEGORIES.filter((skill) => skills.includes(skill)),
          languages: languages
            .toLowerCase()
            .split(/[\s,;]+/)
            .filter((code) => code !== ''),
          capacity: Number(capacity),
          team: team.trim() === '' ? null : team.trim(),
          // Left out of a new entry, a lead's own agents are theirs.
          ...(agent === null && leadId === NOBODY ? {} : { leadId: leadId === NOBODY ? null : leadId }),
          ...(same(hours, hoursOf(agent)) ? {} : { workingHours: hours }),
          // What does not change is not said: somebody may have said it meanwhile.
          ...(active === agent?.active ? {} : { active }),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={agent ? t('staff.edit', { name: agent.name }) : t('staff.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {agent === null && (
            <TextInput
              label={t('staff.id')}
              description={t('staff.idHelp')}
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
              error={missing(id)}
              required
              data-autofocus
            />
          )}
          <Group grow align="flex-start">
            <TextInput
              label={t('staff.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={missing(name)}
              maxLength={120}
              required
              dir="auto"
            />
            <TextInput
              label={t('staff.email')}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              error={missing(email)}
              required
            />
          </Group>
          <Group grow align="flex-start">
            <NativeSelect
              label={t('ticket.level')}
              value={level}
              onChange={(event) =>
                setLevel(LEVELS.find((one) => String(one) === event.currentTarget.value) ?? level)
              }
              data={LEVELS.map((one) => ({ value: String(one), label: `${one} · ${t(`level.${one}`)}` }))}
            />
            <NumberInput
              label={t('staff.capacity')}
              value={capacity}
              onChange={setCapacity}
              error={missing(String(capacity))}
              required
              min={0}
              max={MOST}
              allowDecimal={false}
              hideControls
            />
          </Group>
          <Checkbox.Group label={t('staff.skills')} value={skills} onChange={setSkills}>
            <Group gap="md" mt={6}>
              {CATEGORIES.map((skill) => (
                <Checkbox key={skill} value={skill} label={t(`category.${skill}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow align="flex-start">
            <TextInput
              label={t('staff.languages')}
              description={t('staff.languagesHelp')}
              value={languages}
              onChange={(event) => setLanguages(event.currentTarget.value)}
              error={missing(languages)}
              required
            />
            <TextInput
              label={t('staff.team')}
              description={t('staff.teamHelp')}
              value={team}
              onChange={(event) => setTeam(event.currentTarget.value)}
              maxLength={60}
              dir="auto"
            />
          </Group>
          <NativeSelect
            label={t('staff.lead')}
            value={leadId}
            onChange={(event) => setLeadId(event.currentTarget.value)}
            data={[
              { value: NOBODY, label: t('staff.nobody') },
              ...colleagues
                .filter((one) => (one.active && one.id !== agent?.id) || one.id === leadId)
                .map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <WorkingHoursFields hours={hours} onChange={setHours} error={save.error} />
          {agent && (
            <Checkbox
              label={t('staff.worksHere')}
              description={t('staff.worksHereHelp')}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
          {save.error && <RefusalNotice error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('staff.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
