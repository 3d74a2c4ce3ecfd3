import { Button, Checkbox, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGivesFocusBack } from '../../design/useGivesFocusBack';
import { SERVICE_SCOPES } from '../../api/words';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { MomentField } from '../../time/MomentField';
import { useMakeKey } from './keyQueries';
import classes from './KeysPage.module.css';

const DAY = 86_400_000;
const USUAL_DAYS = 90;

/** Makes a key, and shows it this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  useGivesFocusBack();
  const { t } = useTranslation();
  const make = useMakeKey();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('serviceKeys.make')}
      size="lg"
      // Not by a slip beside the dialog: the key is not shown again.
      closeOnClickOutside={!make.data}
      closeOnEscape={!make.data}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      {make.data ? (
        <Made secret={make.data.key} onClose={onClose} />
      ) : (
        <KeyForm make={make} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  make: ReturnType<typeof useMakeKey>;
  onClose: () => void;
}

function KeyForm({ make, onClose }: FormProps): React.JSX.Element {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [expiresAt, setExpiresAt] = useState(() => new Date(Date.now() + USUAL_DAYS * DAY).toISOString());
  const [tried, setTried] = useState(false);
  const chosen = SERVICE_SCOPES.filter((scope) => scopes.includes(scope));
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || chosen.length === 0) return;
    make.mutate({ name: name.trim(), scopes: chosen, ...(expiresAt === '' ? {} : { expiresAt }) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('serviceKeys.name')}
          description={t('serviceKeys.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' && t('serviceKeys.nameMissing')}
          maxLength={120}
          required
          data-autofocus
          dir="auto"
        />
        <Checkbox.Group
          label={t('serviceKeys.scopes')}
          value={scopes}
          onChange={setScopes}
          error={tried && chosen.length === 0 && t('serviceKeys.scopesMissing')}
          required
        >
          <Stack gap="xs" mt={6}>
            {SERVICE_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`serviceKeys.scope.${scope}`)}
                description={t(`serviceKeys.may.${scope}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <MomentField label={t('serviceKeys.expires')} value={expiresAt} onChange={setExpiresAt} />
        {make.error && <RefusalNotice error={make.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('page.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t('serviceKeys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ secret, onClose }: { secret: string | null; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text role="status">{secret === null ? t('serviceKeys.lost') : t('serviceKeys.once')}</Text>
      {secret !== null && (
        <div className={classes['secret']} dir="ltr" data-secret>
          {secret}
        </div>
      )}
      <Group justify="flex-end">
        {secret !== null && (
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? t('serviceKeys.copied') : t('serviceKeys.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button onClick={onClose}>{t('serviceKeys.done')}</Button>
      </Group>
    </Stack>
  );
}
