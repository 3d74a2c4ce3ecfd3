import { ActionIcon, Button, Group, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CAN_BE_RETRIED } from './fileFault';
import { fileSize } from './fileSize';
import { Thumbnail } from './Thumbnail';
import type { Upload } from './uploadBox';
import classes from './Attachments.module.css';

interface Props {
  upload: Upload;
  onRemove: (key: string) => void;
  onRetry: (key: string) => void;
}

/** One file of a draft: how far it is, what is wrong with it, and the way out. */
export function UploadRow({ upload, onRemove, onRetry }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const { key, name, size, state, part, fault, attachment } = upload;
  const going = state === 'going' || state === 'waiting';
  const percent = Math.round(part * 100);
  const told = fault ? t(`files.fault.${fault}`) : state === 'there' ? '' : t('files.percent', { percent });
  return (
    <div className={classes['upload']} data-state={state}>
      <Thumbnail
        id={attachment?.id ?? ''}
        type={attachment?.type ?? ''}
        drawn={attachment?.thumbnail ?? false}
      />
      <span className={classes['about']}>
        <bdi className={classes['name']} title={name}>
          {name}
        </bdi>
        <span className={classes['state']}>
          {[fileSize(size, i18n.language), told].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Group gap={6} wrap="nowrap">
        {fault && CAN_BE_RETRIED.has(fault) && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={({ currentTarget }) => {
              onRetry(key);
              rowOf(currentTarget)?.querySelector<HTMLElement>('[data-remove]')?.focus();
            }}
          >
            {t('error.retry')}
            <span className="unseen">{name}</span>
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={going ? t('files.cancel', { name }) : t('files.remove', { name })}
          title={going ? t('files.cancel', { name }) : t('files.remove', { name })}
          data-remove
          onClick={({ currentTarget }) => {
            const next = focusAfter(currentTarget);
            onRemove(key);
            next?.focus();
          }}
        >
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </Group>
      {going && (
        <Progress.Root className={classes['bar']} size={5}>
          <Progress.Section value={percent} aria-label={t('files.progress', { name })} />
        </Progress.Root>
      )}
    </div>
  );
}

function rowOf(button: HTMLElement): Element | null {
  return button.closest('li');
}

/** Where the focus goes as a row goes: to its neighbour, else to what attaches another. */
function focusAfter(button: HTMLElement): HTMLElement | null {
  const row = rowOf(button);
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const way = neighbour?.querySelector<HTMLElement>('[data-remove]');
  return way ?? button.closest('form')?.querySelector<HTMLElement>('[data-attach]') ?? null;
}
