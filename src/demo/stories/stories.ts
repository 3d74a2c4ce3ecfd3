import type { Story } from '../story';
import { AT_WORK } from './atWork';
import { OF_EMMA } from './ofEmma';
import { SETTLED } from './settled';
import { UNTOUCHED } from './untouched';

/** Every ticket of the demo desk. */
export const STORIES: readonly Story[] = [...OF_EMMA, ...AT_WORK, ...SETTLED, ...UNTOUCHED];
