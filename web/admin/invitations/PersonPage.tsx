import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { CHANGE_INVITEE, INVITEE, type Person, RESTORE_INVITEE } from './documents';
import { InviteeStateMark } from './InviteeStateMark';
import { PersonDeeds } from './PersonDeeds';
import { type Fields, FIELDS, PersonFields } from './PersonFields';
import { PersonInvitations } from './PersonInvitations';
import { Refused } from './Refused';
import { useDeed } from './use-deed';

/** One person: what is known, the waves they are invited to, and what can be done. */
export function PersonPage() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const { id = '' } = useParams();
  const path = useConsolePath();
  const person = useSuspenseQuery({
    queryKey: ['invitee', study, id],
    queryFn: ({ signal }) => execute(INVITEE, { study, id }, signal),
  }).data.invitee;
  return (
    <>
      <PageTitle
        title={person.name ?? person.email}
        parent={{ name: t('people.title'), path: path('/invitees') }}
        mark={<InviteeStateMark person={person} />}
        lead={person.name === null ? undefined : person.email}
      />
      <Box sx={{ display: 'grid', gap: 5 }}>
        <Standing person={person} />
        {person.removedAt === null && <Known key={JSON.stringify(person)} person={person} />}
        <PersonInvitations rows={person.invitations} />
        <PersonDeeds person={person} />
      </Box>
    </>
  );
}

/** Why somebody is not written to, if so. */
function Standing({ person }: { readonly person: Person }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const { id, removedAt, optedOutAt, bouncedAt, bounceReason } = person;
  const restore = useDeed(() => execute(RESTORE_INVITEE, { study, id }));
  if (removedAt !== null) {
    const undo = (
      <Button
        color="inherit"
        loading={restore.isPending}
        onClick={() => {
          restore.mutate(undefined);
        }}
      >
        {t('person.restore')}
      </Button>
    );
    return (
      <div>
        <Alert severity="warning" variant="outlined" action={undo}>
          {t('person.removed', { at: formatMoment(removedAt) })}
        </Alert>
        <Refused error={restore.error} />
      </div>
    );
  }
  if (optedOutAt !== null) {
    return (
      <Alert severity="warning" variant="outlined">
        {t('person.optedOut', { at: formatMoment(optedOutAt) })}
      </Alert>
    );
  }
  if (bouncedAt === null) return null;
  return (
    <Alert severity="warning" variant="outlined">
      {t('person.bounced', { at: formatMoment(bouncedAt), reason: bounceReason ?? '' })}
    </Alert>
  );
}

function Known({ person }: { readonly person: Person }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const notify = useNotify();
  const { id } = person;
  const initial = Object.fromEntries(FIELDS.map((field) => [field, person[field] ?? ''])) as Fields;
  const change = useDeed(
    (fields: Fields) => execute(CHANGE_INVITEE, { study, id, fields }),
    () => {
      notify(t('person.saved'), { type: 'success' });
    },
  );
  return (
    <Box component="section" aria-labelledby="known">
      <Typography variant="h2" id="known" sx={{ mb: 2 }}>
        {t('person.known')}
      </Typography>
      <PersonFields
        initial={initial}
        action={t('person.save')}
        isBusy={change.isPending}
        error={change.error}
        onSave={change.mutate}
      />
    </Box>
  );
}
