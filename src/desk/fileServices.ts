import type { Database } from '../../store/database';
import type { FileStore } from '../../store/files/fileStore';
import { GridFsStore } from '../../store/files/gridFs';
import { S3Store } from '../../store/files/s3';
import type { FilesConfig } from '../config/config';
import { ClamdScanner, type VirusScanner } from '../files/virusScanner';

/** Where files are kept, as the configuration says. */
export function fileStoreOf({ s3 }: FilesConfig, database: Database): FileStore {
  return s3 ? new S3Store(s3) : new GridFsStore(database);
}

/** What looks into files; null where nothing is configured to. */
export function scannerOf({ clamd }: FilesConfig): VirusScanner | null {
  return clamd && new ClamdScanner(clamd.host, clamd.port);
}
