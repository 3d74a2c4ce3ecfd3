import { useIntersection } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Page } from 'react-pdf';
import classes from './PdfPages.module.css';

/** Sharp on any screen; more costs memory that nobody sees. */
const SHARPEST = 2;

interface Props {
  /** From 1. */
  number: number;
  count: number;
  /** px */
  width: number;
  /** Its height by its width, as far as it is known. */
  ratio: number;
  onRatio?: ((ratio: number) => void) | undefined;
}

/** A page of a PDF: drawn while it is near what is seen, a place of its size otherwise, so that long files stay light. */
export function PdfPage({ number, count, width, ratio, onRatio }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection({ rootMargin: '100% 0px' });
  return (
    <section
      ref={ref}
      className={classes['page']}
      style={{ width, minHeight: width * ratio }}
      aria-label={t('files.page', { number, total: count })}
    >
      {entry?.isIntersecting && (
        <Page
          pageNumber={number}
          width={width}
          devicePixelRatio={Math.min(window.devicePixelRatio, SHARPEST)}
          // Links of a stranger's file lead out of the desk without a word.
          renderAnnotationLayer={false}
          loading=""
          error=""
          onLoadSuccess={({ originalWidth, originalHeight }) => onRatio?.(originalHeight / originalWidth)}
        />
      )}
    </section>
  );
}
