import { LEVELS } from '../../api/words';
import { leads, type Person } from '../../session/person';

/** The levels to which somebody may bring a ticket of a level by hand, lowest first: higher ones, and for a lead lower ones too. */
export function levelsFor(person: Person, level: number): (typeof LEVELS)[number][] {
  return LEVELS.filter((one) => one > level || (leads(person) && one < level));
}
