import { Anchor, List, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesTable } from './ChangesTable';
import { DraftBar } from './DraftBar';
import { usePolicyDraft } from './draftContext';
import { PlaceName } from './PlaceName';
import { sectionOf } from './PolicyForms';
import classes from './PolicyPage.module.css';

interface Props {
  /** The one in force. */
  version: number;
  onSection: (section: string) => void;
}

/** What the draft changes and what is wrong with it; while there is one, what is done with it stays in view. */
export function DraftReview({ version, onSection }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { document, kept, changes, faults } = usePolicyDraft();
  const [saved, setSaved] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const madeFrom = Number(document?.['version'] ?? version);
  const show = (): void => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="draft">
        <Title order={2} size="h5" mb="xs" id="draft" ref={title} tabIndex={-1} className={classes['title']}>
          {kept ? t('policyForm.draft', { version }) : t('policy.version', { version })}
        </Title>
        <div role="status">
          {kept && madeFrom !== version && <Text>{t('policy.madeFrom', { version: madeFrom })}</Text>}
          {kept && <Text c="dimmed">{t('policyForm.kept')}</Text>}
          {!kept && <Text>{saved ? t('policyForm.saved', { version }) : t('policyForm.noDraft')}</Text>}
        </div>
        {faults.length > 0 && (
          <List size="sm" my="md">
            {faults.map(({ field, message }) => (
              <List.Item key={`${field} ${message}`}>
                <Anchor component="button" type="button" onClick={() => onSection(sectionOf(field))}>
                  <PlaceName path={field} />
                </Anchor>
                : <bdi>{message}</bdi>
              </List.Item>
            ))}
          </List>
        )}
        {changes.length > 0 && <ChangesTable changes={changes} />}
      </section>
      {kept && (
        <DraftBar
          version={version}
          onShow={show}
          onEnd={(inForce) => {
            setSaved(inForce);
            show();
          }}
        />
      )}
    </>
  );
}
