import { SearchAttributeType } from '@temporalio/common';
import { TICKET_SEARCH_ATTRIBUTES } from '../../src/embedded/ticketSearchAttributes';
import { SEARCH_ATTRIBUTE_TYPES } from '../../src/engine/searchAttributeRegistry';
import * as attributes from '../../workflows/searchAttributes';

/** The keys that the workflow upserts, as its module exports them. */
const keys = Object.values(attributes).filter((value) => typeof value === 'object');

describe('the search attributes of a ticket', () => {
  it('are the same to the workflow and to the embedded servers', () => {
    expect(TICKET_SEARCH_ATTRIBUTES).toEqual(Object.fromEntries(keys.map(({ name, type }) => [name, type])));
  });

  it('are all registered in a namespace of one’s own, none without a type', () => {
    expect(Object.keys(SEARCH_ATTRIBUTE_TYPES).sort()).toEqual(keys.map(({ name }) => name).sort());
    expect(Object.values(SEARCH_ATTRIBUTE_TYPES)).not.toContain(undefined);
  });

  it('hold ids as KEYWORD, never TEXT', () => {
    expect(Object.values(TICKET_SEARCH_ATTRIBUTES)).not.toContain(SearchAttributeType.TEXT);
  });
});
