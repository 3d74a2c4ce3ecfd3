import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../../design/useGivesFocusBack';
import { useNarrow } from '../../../design/useNarrow';
import type { Attachment } from '../../../api/words';
import { directionOf } from '../../../i18n/languages';
import { RefusalNotice } from '../../RefusalNotice';
import { saveFile } from '../fileQueries';
import { fileSize } from '../fileSize';
import { Shown } from './Shown';
import { ZoomControls } from './ZoomControls';
import { zoomedIn, zoomedOut } from './zoom';
import classes from './AttachmentViewer.module.css';

interface Props {
  /** All that one can go through, in their order. */
  attachments: readonly Attachment[];
  /** Which of them is shown. */
  id: string;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** Shows files one after the other, without saving any. Arrow keys go on and back, plus and minus zoom. */
export function AttachmentViewer({ attachments, id, onShow, onClose }: Props): React.JSX.Element | null {
  useGivesFocusBack();
  const { t, i18n } = useTranslation();
  const narrow = useNarrow();
  const [zoom, setZoom] = useState(1);
  const save = useMutation({ mutationFn: saveFile });
  const place = attachments.findIndex((one) => one.id === id);
  const attachment = attachments[place];
  if (!attachment) return null;
  const go = (step: number): void => {
    const next = attachments[place + step];
    if (!next) return;
    setZoom(1);
    save.reset();
    onShow(next.id);
  };
  const zooms = attachment.type.startsWith('image/') || attachment.type === 'application/pdf';
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const forward = directionOf(i18n.language) === 'rtl' ? -1 : 1;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') go(forward);
    else if (event.key === 'ArrowLeft') go(-forward);
    else if (zooms && event.key === '+') setZoom(zoomedIn);
    else if (zooms && event.key === '-') setZoom(zoomedOut);
    else if (zooms && event.key === '0') setZoom(1);
    else return;
    event.preventDefault();
    // Single letters and signs mean something else behind the dialog.
    event.stopPropagation();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      attributes={{ content: { 'aria-label': attachment.name } }}
      styles={{ content: { display: 'flex' }, body: { flex: 1, minWidth: 0 } }}
      onKeyDown={onKeyDown}
    >
      <div className={classes['content']}>
        <div className={classes['head']}>
          <h2 className={classes['name']}>
            <bdi>{attachment.name}</bdi>
          </h2>
          <Group gap="xs">
            <Text size="sm" c="dimmed" className="numbers" role="status">
              {t('files.place', { place: place + 1, count: attachments.length })} ·{' '}
              {fileSize(attachment.size, i18n.language)}
            </Text>
            {zooms && <ZoomControls zoom={zoom} onZoom={setZoom} />}
            <ActionIcon
              variant="default"
              size={34}
              aria-label={t('files.previous')}
              disabled={place === 0}
              onClick={() => go(-1)}
            >
              <IconChevronLeft size={18} aria-hidden className="flip-in-rtl" />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={34}
              aria-label={t('files.next')}
              disabled={place === attachments.length - 1}
              onClick={() => go(1)}
            >
              <IconChevronRight size={18} aria-hidden className="flip-in-rtl" />
            </ActionIcon>
            {narrow ? (
              <ActionIcon
                variant="default"
                size={34}
                aria-label={t('files.save')}
                loading={save.isPending}
                onClick={() => save.mutate(attachment.id)}
              >
                <IconDownload size={18} aria-hidden />
              </ActionIcon>
            ) : (
              <Button
                size="sm"
                variant="default"
                loading={save.isPending}
                leftSection={<IconDownload size={17} aria-hidden />}
                onClick={() => save.mutate(attachment.id)}
              >
                {t('files.save')}
              </Button>
            )}
            <ActionIcon
              variant="default"
              size={34}
              aria-label={t('page.close')}
              onClick={onClose}
              data-autofocus
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </div>
        {save.error && <RefusalNotice error={save.error} />}
        <div className={classes['stage']}>
          <Shown key={attachment.id} attachment={attachment} zoom={zoom} />
        </div>
      </div>
    </Modal>
  );
}
