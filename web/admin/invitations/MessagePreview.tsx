import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { MailBody } from './MailBody';
import { Refused } from './Refused';
import { INVITATIONS } from './sending-documents';
import type { ShownPreview } from './use-message-preview';

/** Recipients on offer at a time. */
const SHOWN = 20;

/** A message as one recipient would see it; its links belong to nobody. */
export function MessagePreview({
  wave,
  preview,
}: {
  readonly wave: string;
  readonly preview: ShownPreview;
}) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const { shown, setRecipient, error } = preview;
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: ['recipients', study, wave, search],
    queryFn: ({ signal }) =>
      execute(
        INVITATIONS,
        { ...{ study, wave, disposition: null, search: search || null }, first: SHOWN, offset: 0 },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Box
      component="section"
      aria-labelledby="preview"
      sx={{ display: 'grid', gap: 2, alignContent: 'start' }}
    >
      <Typography variant="h2" id="preview">
        {t('preview.title')}
      </Typography>
      <Autocomplete
        size="small"
        options={[...(data?.invitations.rows ?? [])]}
        filterOptions={(options) => options}
        getOptionLabel={({ name, email }) => (name === null ? email : `${name} (${email})`)}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        noOptionsText={t('list.none')}
        onInputChange={(_, typed, reason) => {
          if (reason !== 'selectOption') setSearch(typed);
        }}
        onChange={(_, chosen) => {
          setRecipient(chosen?.invitee ?? '');
        }}
        renderInput={(input) => (
          <TextField {...input} label={t('preview.recipient')} helperText={t('preview.anybody')} />
        )}
      />
      <Refused error={error} />
      {shown !== undefined && (
        <MailBody subject={shown.subject} html={shown.html} text={shown.body} />
      )}
    </Box>
  );
}
