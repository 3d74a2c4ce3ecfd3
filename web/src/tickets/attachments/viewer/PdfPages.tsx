import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Document, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { PdfPage } from './PdfPage';
import { useKeptPlace } from './useKeptPlace';
import classes from './PdfPages.module.css';

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;

/** Beside the client's other files (web/vite.config.ts); the version is part of the address, since they are kept for a year. */
const BESIDE = `/assets/pdfjs-${pdfjs.version}/`;

/** It draws and runs nothing: no scripts of the file, no code made from it. */
const OPTIONS = {
  cMapUrl: `${BESIDE}cmaps/`,
  wasmUrl: `${BESIDE}wasm/`,
  // The page's policy compiles nothing at run time; the decoder's plain script does the same.
  useWasm: false,
  isEvalSupported: false,
  enableXfa: false,
};

/** A page is no wider than this at its plain size, in px: a line stays readable. */
const WIDEST = 900;
/** The height of a page by its width, until the first one has told: A4. */
const A4 = Math.SQRT2;

interface Props {
  file: Blob;
  /** 1 is as wide as there is room. */
  zoom: number;
  /** What to show of a file that cannot be read, or asks for a password. */
  otherwise: React.JSX.Element;
  waiting: React.JSX.Element;
}

/** All pages of a PDF one below the other, drawn as they come near; with their text, to be read aloud and copied. */
export default function PdfPages({ file, zoom, otherwise, waiting }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { ref, width: room } = useElementSize();
  const [pages, setPages] = useState(0);
  const [ratio, setRatio] = useState(A4);
  const [isLocked, setLocked] = useState(false);
  const width = Math.min(room, WIDEST) * zoom;
  const { ref: scrolled, onScroll } = useKeptPlace(width);
  if (isLocked) return otherwise;
  return (
    // Scrolled by keyboard too.
    <div
      ref={scrolled}
      onScroll={onScroll}
      className={classes['scroll']}
      tabIndex={0}
      role="group"
      aria-label={t('files.pages', { count: pages })}
    >
      <div ref={ref}>
        <Document
          file={file}
          options={OPTIONS}
          loading={waiting}
          error={otherwise}
          noData={otherwise}
          onPassword={() => setLocked(true)}
          onLoadSuccess={({ numPages }) => setPages(numPages)}
        >
          {room > 0 &&
            Array.from({ length: pages }, (_, index) => (
              <PdfPage
                key={index}
                number={index + 1}
                count={pages}
                width={width}
                ratio={ratio}
                onRatio={index === 0 ? setRatio : undefined}
              />
            ))}
        </Document>
      </div>
    </div>
  );
}
