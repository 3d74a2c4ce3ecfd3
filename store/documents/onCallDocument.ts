import type { OnCallLevel, OnCallOverride, OnCallSchedule } from '../../domain/staff/onCall';

/** An override as stored. `_id` belongs to the command that made it: sent again, it is one. */
export interface OverrideDocument extends Omit<OnCallOverride, 'from' | 'until'> {
  from: Date;
  until: Date;
}

/** The on-call schedule of a level. `_id` is the level. */
export interface OnCallDocument extends Omit<OnCallSchedule, 'level' | 'overrides'> {
  _id: OnCallLevel;
  overrides: OverrideDocument[];
  /** Counts every change, from 1. */
  version: number;
  updatedAt: Date;
  updatedBy: string;
}
