import type { Database } from '../../store/database';
import type { Config } from '../config/config';
import type { AccountDirectory } from './accountDirectory';
import { CollectionDirectory } from './collectionDirectory';
import { HttpDirectory } from './httpDirectory';

/** The account system where one is configured, else the built-in collection. */
export function directoryOf({ directory }: Pick<Config, 'directory'>, database: Database): AccountDirectory {
  const collection = new CollectionDirectory(database);
  return directory ? new HttpDirectory(directory, collection) : collection;
}
