import { Center, Loader, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../api/words';
import { RefusalNotice } from '../../RefusalNotice';
import { useFile, useObjectUrl, useThumbnail } from '../fileQueries';
import { TextShown } from './TextShown';
import classes from './AttachmentViewer.module.css';

/** Large, and seldom needed. */
const PdfPages = lazy(() => import('./PdfPages'));

interface Props {
  attachment: Attachment;
  /** Of a picture; 1 fits it in. */
  zoom: number;
}

/** The file itself, in the way that its kind is looked at. */
export function Shown({ attachment, zoom }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { id, name, type, inline } = attachment;
  // Drawn here: browsers' own viewers run its scripts, which may ask for a password in a dialog over this page, or open one for ever.
  const isPdf = type === 'application/pdf';
  const shows = isPdf || inline;
  const file = useFile(id, shows);
  // Shown as what the API says that it is: bytes can never be a page with scripts.
  const url = useObjectUrl(file.data, type);
  if (!shows) return <Instead attachment={attachment} />;
  if (file.error) {
    return (
      <div className={classes['fill']}>
        <RefusalNotice error={file.error} onRetry={() => void file.refetch()} />
      </div>
    );
  }
  const waiting = (
    <Center className={classes['fill']}>
      <Loader aria-label={t('files.loading')} />
    </Center>
  );
  if (!file.data || url === null) return waiting;
  if (type === 'text/plain') return <TextShown id={id} file={file.data} />;
  if (isPdf) {
    return (
      <Suspense fallback={waiting}>
        <PdfPages
          file={file.data}
          zoom={zoom}
          otherwise={<Instead attachment={attachment} />}
          waiting={waiting}
        />
      </Suspense>
    );
  }
  return (
    // A picture that is larger than its place is scrolled, also by keyboard.
    <div className={classes['fill']} tabIndex={zoom > 1 ? 0 : undefined}>
      <img
        className={classes['picture']}
        src={url}
        alt={name}
        data-zoomed={zoom > 1 || undefined}
        style={zoom > 1 ? { width: `${Math.round(zoom * 100)}%` } : undefined}
      />
    </div>
  );
}

/** What is not shown itself is told of, with the picture of its first page where there is one. */
function Instead({ attachment: { id, type, thumbnail } }: { attachment: Attachment }): React.JSX.Element {
  const { t } = useTranslation();
  const { data } = useThumbnail(id, thumbnail);
  const url = useObjectUrl(data);
  return (
    <div className={classes['fill']}>
      <div className={classes['instead']}>
        {url !== null && <img src={url} alt={t('files.firstPage')} />}
        <Text>{t(type === 'application/pdf' ? 'files.lockedPdf' : 'files.notShown')}</Text>
      </div>
    </div>
  );
}
