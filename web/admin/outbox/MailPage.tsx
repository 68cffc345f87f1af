import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { AskFirst } from '../invitations/AskFirst';
import { MailBody } from '../invitations/MailBody';
import { stepName } from '../invitations/step-name';
import { useDeed } from '../invitations/use-deed';
import { PageTitle } from '../layout/PageTitle';
import { MailStatusMark } from './MailStatusMark';

const MAIL = graphql(`
  query ConsoleMail($study: ID!, $id: ID!) {
    mail(study: $study, id: $id) {
      id
      step
      email
      name
      status
      queuedAt
      handedOverAt
      confirmed
      attempts
      reason
      content {
        from
        messageId
        subject
        text
        html
      }
    }
  }
`);
const SEND_AGAIN = graphql(`
  mutation ConsoleSendMailAgain($study: ID!, $id: ID!) {
    sendMailAgain(study: $study, id: $id) {
      id
    }
  }
`);

/** One mail as it arrives. Its link opens answers, so the audit notes that somebody looked. */
export function MailPage() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const { id = '' } = useParams();
  const path = useConsolePath();
  const [isAsking, setAsking] = useState(false);
  const { mail } = useSuspenseQuery({
    queryKey: ['mail', study, id],
    queryFn: ({ signal }) => execute(MAIL, { study, id }, signal),
    // Each reading is noted: one is enough.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  }).data;
  const again = useDeed(
    () => execute(SEND_AGAIN, { study, id }),
    () => {
      setAsking(false);
    },
  );
  const { content, status, confirmed } = mail;
  const canSendAgain =
    status === 'FAILED' || status === 'BOUNCED' || (status === 'SENT' && !confirmed);
  const facts = [
    [t('outbox.from'), content.from],
    [t('outbox.to'), mail.name === null ? mail.email : `${mail.name} <${mail.email}>`],
    [t('outbox.queuedAt'), formatMoment(mail.queuedAt)],
    ...(mail.handedOverAt === null
      ? []
      : [[t('outbox.handedOverAt'), formatMoment(mail.handedOverAt)] as const]),
    ...(mail.reason === null ? [] : [[t('outbox.reason'), mail.reason] as const]),
    [t('outbox.messageId'), content.messageId],
  ] as const;
  return (
    <>
      <PageTitle
        title={t('outbox.mailTitle', { step: stepName(t, mail.step), email: mail.email })}
        parent={{ name: t('outbox.title'), path: path('/outbox') }}
        mark={<MailStatusMark mail={mail} />}
        actions={
          canSendAgain && (
            <Button
              variant="outlined"
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('outbox.again')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 3, maxWidth: 820, '& > *': { minWidth: 0 } }}>
        <Alert severity="info" variant="outlined">
          {t('outbox.noted')}
        </Alert>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: 'max-content 1fr' }, gap: 0.5 }}
        >
          {facts.map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Typography component="dt" sx={{ color: 'text.secondary', pr: 2 }}>
                {name}
              </Typography>
              <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
        <MailBody subject={content.subject} html={content.html} text={content.text} />
      </Box>
      <AskFirst
        isOpen={isAsking}
        title={t('outbox.againTitle', { email: mail.email })}
        text={t('outbox.againText')}
        action={t('outbox.againAction')}
        deed={again}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
