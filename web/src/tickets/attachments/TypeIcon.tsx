import { IconFile, IconFileText, IconFileTypePdf, IconFileZip, IconPhoto } from '@tabler/icons-react';

const LOOK = { size: 22, stroke: 1.6 };

/** A picture of the kind of file. */
export function TypeIcon({ type }: { type: string }): React.JSX.Element {
  if (type.startsWith('image/')) return <IconPhoto {...LOOK} />;
  if (type === 'application/pdf') return <IconFileTypePdf {...LOOK} />;
  if (type === 'application/zip') return <IconFileZip {...LOOK} />;
  return type.startsWith('text/') ? <IconFileText {...LOOK} /> : <IconFile {...LOOK} />;
}
