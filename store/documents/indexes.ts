import type { mongo } from 'mongoose';

/** The indexes of a collection; each carries a comment that names the query which needs it. */
export type CollectionIndexes = (mongo.IndexDescription & { name: string })[];
