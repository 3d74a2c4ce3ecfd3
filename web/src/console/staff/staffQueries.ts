import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered, Refusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import { readersZone } from '../../time/formatting';

type Schemas = components['schemas'];
export type Schedule = Schemas['OnCallView'];
export type OnCallLevel = Schemas['OnCallView']['level'];

const DAY = 86_400_000;
/** How far ahead shifts are shown. */
const AHEAD = 28 * DAY;

/** Takes somebody into the directory, or changes their entry; what is left out of a change stays. */
export function useSaveAgent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      known,
      body,
    }: {
      id: string;
      known: boolean;
      body: Omit<Schemas['NewAgentBody'], 'id'> & { active?: boolean };
    }) => {
      const header = { 'Idempotency-Key': crypto.randomUUID() };
      if (known)
        return answered(api.PATCH('/api/v1/support/agents/{id}', { params: { path: { id }, header }, body }));
      const { active: _stays, ...profile } = body;
      return answered(api.POST('/api/v1/support/agents', { params: { header }, body: { ...profile, id } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
}

/** The version of a schedule that nobody has made yet. */
export const UNMADE = 0;

function blank(level: OnCallLevel): Schedule {
  const now = new Date().toISOString();
  return {
    level,
    version: UNMADE,
    zone: readersZone(),
    rotation: [],
    startsOn: now.slice(0, 10),
    handover: { weekday: 1, time: '09:00' },
    overrides: [],
    updatedAt: now,
  };
}

/** A level's schedule: rotation, handover and who stands in. */
export function useSchedule(level: OnCallLevel) {
  return useQuery({
    queryKey: ['on-call', level],
    queryFn: async (): Promise<Schedule> => {
      try {
        return (await answered(api.GET('/api/v1/support/on-call/{level}', { params: { path: { level } } })))
          .schedule;
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return blank(level);
        throw error;
      }
    },
  });
}

/** Whose the next four weeks are. */
export function useShifts(level: OnCallLevel) {
  return useQuery({
    queryKey: ['on-call', level, 'shifts'],
    queryFn: async () => {
      const from = Date.now();
      const query = { from: new Date(from).toISOString(), until: new Date(from + AHEAD).toISOString() };
      return (
        await answered(
          api.GET('/api/v1/support/on-call/{level}/shifts', { params: { path: { level }, query } }),
        )
      ).shifts;
    },
  });
}

/** What is done to a schedule, and the version that was looked at. */
export type ScheduleWrite = { level: OnCallLevel; seen: number } & (
  | { do: 'plan'; body: Schemas['OnCallBody'] }
  | { do: 'stand-in'; body: Schemas['OverrideBody'] }
  | { do: 'take-away'; overrideId: string }
);

/** Changes a schedule unless somebody else has meanwhile: then it is read anew, and nothing was changed. */
export function useWriteSchedule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (write: ScheduleWrite) => {
      const { level } = write;
      const header = {
        'Idempotency-Key': crypto.randomUUID(),
        ...(write.seen === UNMADE ? {} : { 'If-Match': `"${write.seen}"` }),
      };
      if (write.do === 'plan')
        return answered(
          api.PUT('/api/v1/support/on-call/{level}', {
            params: { path: { level }, header },
            body: write.body,
          }),
        );
      return write.do === 'stand-in'
        ? answered(
            api.POST('/api/v1/support/on-call/{level}/overrides', {
              params: { path: { level }, header },
              body: write.body,
            }),
          )
        : answered(
            api.DELETE('/api/v1/support/on-call/{level}/overrides/{id}', {
              params: { path: { level, id: write.overrideId }, header },
            }),
          );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['on-call'] }),
  });
}
