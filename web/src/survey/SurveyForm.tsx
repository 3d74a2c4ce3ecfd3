import { Alert, Anchor, Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { answered } from '../api/refusal';
import type { Survey } from '../api/words';
import { RatingField } from '../portal/ticket/RatingField';
import { RefusalNotice } from '../tickets/RefusalNotice';
import { Instant } from '../time/Instant';
import classes from './SurveyPage.module.css';

interface Props {
  token: string;
  survey: Survey;
}

/** The two questions; an answer can be changed as long as the link says. */
export function SurveyForm({ token, survey }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [rating, setRating] = useState(survey.rating);
  const [comment, setComment] = useState(survey.comment ?? '');
  const [tried, setTried] = useState(false);
  const answer = useMutation({
    mutationFn: (chosen: number) =>
      answered(
        api.POST('/api/v1/support/surveys/{token}', {
          params: { path: { token }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { rating: chosen, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) },
        }),
      ),
  });
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (rating !== null) answer.mutate(rating);
  };
  const given = answer.data?.survey ?? (survey.state === 'answered' ? survey : null);
  return (
    <form onSubmit={submit} className={`surface ${classes['form'] ?? ''}`}>
      <Stack>
        <div>
          <Title order={1} size="h2">
            {t('survey.title')}
          </Title>
          <Text c="dimmed" className="numbers">
            {survey.ticketNumber}
          </Text>
        </div>
        {given && (
          <Alert
            color="harbor"
            icon={<IconCircleCheck aria-hidden />}
            title={t('survey.thanks')}
            role="status"
          >
            {given.editableUntil && (
              <Text size="sm">
                {t('survey.editable')} <Instant at={given.editableUntil} />
              </Text>
            )}
            {answer.data?.reopen && (
              <Text size="sm" mt={6}>
                {t('survey.sorry')}{' '}
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/portal/tickets/$ref"
                      params={{ ref: answer.data.reopen?.ticketNumber ?? survey.ticketNumber }}
                      {...props}
                    />
                  )}
                >
                  {t('survey.goOn')}
                </Anchor>
              </Text>
            )}
          </Alert>
        )}
        <RatingField
          label={t('survey.rating')}
          value={rating}
          onChange={setRating}
          error={tried && rating === null && t('survey.ratingMissing')}
        />
        <Textarea
          label={t('survey.comment')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={3}
          dir="auto"
        />
        {answer.error && <RefusalNotice error={answer.error} />}
        <div>
          <Button type="submit" loading={answer.isPending}>
            {given ? t('survey.change') : t('survey.send')}
          </Button>
        </div>
        {!given && (
          <Text size="sm" c="dimmed">
            {t('survey.until')} <Instant at={survey.expiresAt} />
          </Text>
        )}
      </Stack>
    </form>
  );
}
