import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Attachments.module.css';

interface Props {
  onFiles: (files: File[]) => void;
  children: React.ReactNode;
}

/** Files may be dropped on what is in it, and pasted while something in it has the focus. */
export function FileDrop({ onFiles, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = (event: React.DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: React.DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
  };
  const drop = (event: React.DragEvent): void => {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  const paste = (event: React.ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    // What office programs copy comes as a picture as well; the text is what is meant.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div className={classes['drop']} onDragOver={drag} onDragLeave={leave} onDrop={drop} onPaste={paste}>
      {children}
      {over && (
        <div className={classes['over']} aria-hidden>
          {t('files.drop')}
        </div>
      )}
    </div>
  );
}
