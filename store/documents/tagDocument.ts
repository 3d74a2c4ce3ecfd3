import type { CollectionIndexes } from './indexes';

/**
 * What a tag says. Tickets, facts and workflow histories hold its `_id` alone, so that its words can be taken out of all of them at
 * once: by removing this.
 */
export interface TagDocument {
  /** `tag_` and random hex digits: it says nothing about the text. */
  _id: string;
  text: string;
}

export const TAG_INDEXES: CollectionIndexes = [
  // the tag of a text
  { key: { text: 1 }, name: 'text', unique: true },
];
