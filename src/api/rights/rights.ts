import {
  AbilityBuilder,
  createMongoAbility,
  subject,
  type ForcedSubject,
  type MongoAbility,
} from '@casl/ability';
import type { Level, Role } from '../../../domain/vocabulary';
import type { Principal } from '../auth/principal';

/** What a right is about, with the facts that its conditions look at. */
interface Facts {
  Ticket: {
    customerId: string;
    level: number;
    assigneeId: string | null;
    involved: readonly string[];
    /** Its words were erased then. */
    erasedAt?: Date | undefined;
  };
  /** A recorded fact, as event streams tell it: no words. */
  Fact: Facts['Ticket'] & { audience: 'public' | 'staff' };
  Agent: object;
  /** What all staff may know of one another. */
  Colleague: object;
  /** One's own. */
  Mention: object;
  Availability: object;
  Presence: object;
  Queue: object;
  OnCall: object;
  Outreach: object;
  Customer: { customerId: string };
  Sla: object;
  /** One's own. */
  Profile: object;
  /** What one's own tier promises. */
  Promise: object;
  Policy: object;
  /** `own`: uploaded by oneself; `sent`: with a ticket or a message, whose rights it has then. */
  Attachment: { own: boolean; sent: boolean; customerId: string | null; internal: boolean };
  ServiceKey: object;
  Audit: object;
  /** Numbers of the whole desk: no words, no customers. */
  Report: object;
}

export type SubjectName = keyof Facts;

/** What may be done with it. */
export type Action =
  | 'read'
  | 'list'
  | 'follow'
  | 'open'
  | 'answer'
  | 'note'
  | 'change'
  | 'assign'
  | 'resolve'
  | 'reopen'
  | 'close'
  | 'acknowledge'
  | 'escalate'
  | 'set'
  | 'plan'
  | 'complete'
  | 'describe'
  | 'subscribe'
  | 'preview'
  | 'upload'
  | 'export'
  | 'erase'
  | 'hold';

type Subjects = { [Name in SubjectName]: Name | (Facts[Name] & ForcedSubject<Name>) }[SubjectName];

export type Rights = MongoAbility<[Action, Subjects]>;

const CUSTOMERS_OWN = ['read', 'follow', 'answer', 'reopen', 'close', 'escalate'] as const;
const STAFFS = [...CUSTOMERS_OWN, 'note', 'change', 'assign', 'resolve', 'acknowledge'] as const;

/**
 * The one policy of who may do what (docs/rights.md): routes ask it before anything else, lists turn its conditions into
 * their query, event streams ask it for each fact.
 */
export function rightsOf(me: Pick<Principal, 'role' | 'id' | 'level' | 'scopes' | 'serviceKey'>): Rights {
  const { can, build } = new AbilityBuilder<Rights>(createMongoAbility);
  switch (me.role) {
    case 'customer':
      can('open', 'Ticket');
      // What was erased is gone for them; to staff its facts remain.
      can([...CUSTOMERS_OWN], 'Ticket', { customerId: me.id, erasedAt: { $exists: false } });
      can('follow', 'Fact', { customerId: me.id, audience: 'public' });
      can('upload', 'Attachment');
      can('read', 'Attachment', { own: true, sent: false });
      can('read', 'Attachment', { customerId: me.id, sent: true, internal: false });
      can('read', 'Promise');
      can(['read', 'change'], 'Profile');
      can(['export', 'erase'], 'Customer', { customerId: me.id });
      break;
    case 'agent':
      can('open', 'Ticket');
      for (const within of reachOf(me.id, me.level ?? 1)) {
        can([...STAFFS], 'Ticket', within);
        can('follow', 'Fact', within);
      }
      everyStaff(can);
      break;
    case 'lead':
      can('open', 'Ticket');
      can([...STAFFS], 'Ticket');
      can('follow', 'Fact');
      everyStaff(can);
      can(['list', 'change'], 'Agent');
      can('plan', 'OnCall');
      can('read', 'Report');
      can('describe', 'Customer');
      break;
    case 'admin':
      can('open', 'Ticket');
      can([...STAFFS], 'Ticket');
      can('follow', 'Fact');
      everyStaff(can);
      can(['list', 'change'], 'Agent');
      can('plan', 'OnCall');
      can(['describe', 'subscribe', 'export', 'erase', 'hold'], 'Customer');
      can(['read', 'change'], 'Policy');
      can(['read', 'change'], 'ServiceKey');
      can('read', 'Audit');
      can('read', 'Report');
      break;
    case 'ops':
      // Facts, which hold no words.
      if (me.serviceKey === undefined || me.scopes?.includes('facts')) can('follow', 'Fact');
      if (me.scopes?.includes('accounts')) can(['describe', 'subscribe'], 'Customer');
      break;
  }
  return build();
}

/** What every member of staff may do beside tickets. */
function everyStaff(can: AbilityBuilder<Rights>['can']): void {
  can('read', 'Agent');
  can('list', 'Colleague');
  can(['read', 'set'], 'Mention');
  can('set', 'Availability');
  can(['read', 'set'], 'Presence');
  can('read', 'Queue');
  can('read', 'OnCall');
  can(['read', 'complete'], 'Outreach');
  can('read', 'Customer');
  can('preview', 'Sla');
  can('upload', 'Attachment');
  can('read', 'Attachment', { own: true, sent: false });
  can('read', 'Attachment', { sent: true });
}

/** An agent's tickets: those of their level and below, and whatever they have, had, wrote to or were called to. */
function reachOf(id: string, level: Level): object[] {
  return [{ level: { $lte: level } }, { assigneeId: id }, { involved: id }];
}

/** Whether somebody may do something with this one. */
export function may<S extends SubjectName>(
  rights: Rights,
  action: Action,
  name: S,
  facts: Facts[S],
): boolean {
  // A subject of that name with the facts of that name; that the two belong together is lost on the way through a generic.
  return rights.can(action, subject(name, { ...facts }) as unknown as Subjects);
}

/** Whether anybody of the role may do it at all, with the right scopes; what one may do with *this* one is asked later. */
export function rolesWith(action: Action, name: SubjectName, roles: readonly Role[]): Role[] {
  return roles.filter((role) =>
    rightsOf({ role, id: 'anybody', level: 1, scopes: ['accounts'] }).can(action, name),
  );
}
