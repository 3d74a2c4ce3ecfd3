import { ActionIcon } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { zoomedIn, zoomedOut } from './zoom';

interface Props {
  zoom: number;
  onZoom: (zoom: number) => void;
}

/** Larger and smaller. */
export function ZoomControls({ zoom, onZoom }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={t('files.zoomOut')}
        disabled={zoom <= 1}
        onClick={() => onZoom(zoomedOut(zoom))}
      >
        <IconZoomOut size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={t('files.zoomIn')}
        disabled={zoomedIn(zoom) === zoom}
        onClick={() => onZoom(zoomedIn(zoom))}
      >
        <IconZoomIn size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
