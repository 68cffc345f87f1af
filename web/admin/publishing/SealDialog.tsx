import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { formatCount } from '../../format';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { ConfirmByName } from './ConfirmByName';
import { LONGEST_ANNOUNCEMENT } from './EditionStep';
import { type Publication, useChanged } from './publish-data';

const SEAL = graphql(`
  mutation SealEdition($study: ID!, $id: ID!, $announcement: String) {
    sealEdition(study: $study, publication: $id, announcement: $announcement) {
      id
    }
  }
`);

interface Props {
  readonly publication: Publication;
  readonly onClose: () => void;
}

/** Says what sealing does, takes a last look at the announcement, and asks for the name. */
export function SealDialog({ publication, onClose }: Props) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const changed = useChanged();
  const [announcement, setAnnouncement] = useState(publication.announcement ?? '');
  const { id, editionName: name, sampleSize, organisations, reference } = publication;
  const seal = useMutation({
    mutationFn: () => execute(SEAL, { study, id, announcement }),
    onSuccess: async () => {
      onClose();
      await changed();
    },
  });
  return (
    <ConfirmByName
      title={t('seal.title', { name })}
      consequences={[
        t('seal.counts', {
          respondents: formatCount(sampleSize ?? 0),
          organisations: formatCount(organisations ?? 0),
        }),
        t('seal.forGood'),
        t(reference ? 'seal.reference' : 'seal.notReference'),
      ]}
      name={name}
      confirm={t('seal.confirm')}
      isBusy={seal.isPending}
      error={seal.error}
      onConfirm={() => {
        seal.mutate();
      }}
      onClose={onClose}
    >
      <TextField
        fullWidth
        multiline
        minRows={2}
        margin="normal"
        label={t('edition.announcement')}
        value={announcement}
        helperText={t('edition.announcementHelp', {
          left: LONGEST_ANNOUNCEMENT - announcement.length,
        })}
        slotProps={{ htmlInput: { maxLength: LONGEST_ANNOUNCEMENT } }}
        onChange={({ target }) => {
          setAnnouncement(target.value);
        }}
      />
    </ConfirmByName>
  );
}
