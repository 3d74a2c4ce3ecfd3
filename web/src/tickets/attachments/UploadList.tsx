import { useTranslation } from 'react-i18next';
import { UploadRow } from './UploadRow';
import type { Uploads } from './useUploads';
import classes from './Attachments.module.css';

/** The files of a draft, each with how far it is. */
export function UploadList({ files }: { files: Uploads }): React.JSX.Element {
  const { t } = useTranslation();
  const there = files.list.filter(({ state }) => state === 'there').length;
  const failed = files.list.filter(({ state }) => state === 'failed').length;
  const settled = there + failed === files.list.length;
  return (
    <>
      {files.list.length > 0 && (
        <ul className={classes['uploads']} aria-label={t('files.title')}>
          {files.list.map((upload) => (
            <li key={upload.key}>
              <UploadRow upload={upload} onRemove={files.remove} onRetry={files.retry} />
            </li>
          ))}
        </ul>
      )}
      <p className="unseen" role="status">
        {settled && there > 0 && t('files.attached', { count: there })}
        {settled && failed > 0 && t('files.notAttached', { count: failed })}
      </p>
    </>
  );
}
