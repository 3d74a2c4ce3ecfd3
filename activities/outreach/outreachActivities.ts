import type { Database } from '../../store/database';
import { openOutreach } from '../../store/outreach';
import type { OutreachActivities } from '../../workflows/contract';

/** What the check-in's workflow calls. */
export function outreachActivities(database: Database): OutreachActivities {
  return {
    openOutreach: (planned) => openOutreach(database, planned, new Date()),
  };
}
