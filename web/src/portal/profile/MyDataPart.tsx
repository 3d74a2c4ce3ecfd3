import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/refusal';
import { EraseDialog } from '../../privacy/EraseDialog';
import { ErasureNotice } from '../../privacy/ErasureNotice';
import { saveData } from '../../privacy/privacyQueries';
import { usePerson } from '../../session/session';
import { discardUploads } from '../../tickets/attachments/useUploads';
import { discardDrafts } from '../../tickets/drafts';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Part } from './Part';
import { useProfile } from './profileQueries';

const ME = 'me';

/** All that is kept of the reader: to take along, or to be erased. */
export function MyDataPart(): React.JSX.Element {
  const { t } = useTranslation();
  const { id } = usePerson();
  const [asking, ask] = useState(false);
  const profile = useProfile();
  const save = useMutation({ mutationFn: () => saveData(ME) });
  const unknown = save.error instanceof Refusal && save.error.status === 404;
  return (
    <Part title={t('profile.data')} about={t('profile.dataHelp')}>
      <Group>
        <Button
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => save.mutate()}
        >
          {t('profile.export')}
        </Button>
        <Button variant="default" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => ask(true)}>
          {t('profile.erase')}
        </Button>
      </Group>
      <div role="status">
        {save.isSuccess && (
          <Alert mt="md" color="teal" variant="light" icon={<IconCheck aria-hidden />}>
            {t('profile.exported')}
          </Alert>
        )}
        {unknown && <Text mt="md">{t('profile.nothing')}</Text>}
        <ErasureNotice
          whose={ME}
          // Who was erased has no profile any more.
          likely={profile.data === null}
          erasing={t('profile.erasing')}
          erased={t('profile.erased')}
        />
      </div>
      {save.error && !unknown && <RefusalNotice error={save.error} />}
      {asking && (
        <EraseDialog
          whose={ME}
          title={t('profile.eraseTitle')}
          what={t('profile.eraseWhat')}
          held={t('profile.held')}
          onErased={() => {
            discardUploads(id);
            discardDrafts(id);
          }}
          onClose={() => ask(false)}
        />
      )}
    </Part>
  );
}
