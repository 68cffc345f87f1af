import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { queryClient as siteClient } from '../../api/query-client';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { ConfirmByName } from '../publishing/ConfirmByName';
import { useChanged } from '../publishing/publish-data';
import type { EditionRow } from './edition-data';

const MAKE_REFERENCE = graphql(`
  mutation MakeReference($study: ID!, $edition: ID!) {
    makeReference(study: $study, edition: $edition) {
      id
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawEdition($study: ID!, $edition: ID!, $because: String!) {
    withdrawEdition(study: $study, edition: $edition, because: $because) {
      id
    }
  }
`);

const LONGEST_REASON = 500;

/** Makes an edition the reference, or takes it back. */
export function EditionFate({ edition }: { readonly edition: EditionRow }) {
  const { t } = useTranslation('editions');
  const { id: study } = useConsoleStudy();
  const changed = useChanged();
  const [asking, setAsking] = useState<'reference' | 'withdraw' | null>(null);
  const [because, setBecause] = useState('');
  const done = async () => {
    setAsking(null);
    // The public pages list editions too.
    await Promise.all([changed(), siteClient.invalidateQueries()]);
  };
  const makeReference = useMutation({
    mutationFn: () => execute(MAKE_REFERENCE, { study, edition: edition.id }),
    onSuccess: done,
  });
  const withdraw = useMutation({
    mutationFn: () => execute(WITHDRAW, { study, edition: edition.id, because }),
    onSuccess: done,
  });
  const close = () => {
    setAsking(null);
    makeReference.reset();
    withdraw.reset();
  };
  const { name } = edition;
  return (
    <>
      {!edition.reference && (
        <Button
          variant="outlined"
          onClick={() => {
            setAsking('reference');
          }}
        >
          {t('reference.open')}
        </Button>
      )}
      <Button
        variant="outlined"
        color="error"
        onClick={() => {
          setAsking('withdraw');
        }}
      >
        {t('withdraw.open')}
      </Button>
      {asking === 'reference' && (
        <ConfirmByName
          title={t('reference.title', { name })}
          consequences={[t('reference.figures'), t('reference.kept'), t('reference.back')]}
          name={name}
          confirm={t('reference.confirm')}
          isBusy={makeReference.isPending}
          error={makeReference.error}
          onConfirm={() => {
            makeReference.mutate();
          }}
          onClose={close}
        />
      )}
      {asking === 'withdraw' && (
        <ConfirmByName
          title={t('withdraw.title', { name })}
          consequences={[
            t('withdraw.forGood'),
            t('withdraw.readers'),
            t('withdraw.wave'),
            ...(edition.reference ? [t('withdraw.reference')] : []),
          ]}
          name={name}
          confirm={t('withdraw.confirm')}
          isDangerous
          isBusy={withdraw.isPending}
          isReady={because.trim() !== ''}
          error={withdraw.error}
          onConfirm={() => {
            withdraw.mutate();
          }}
          onClose={close}
        >
          <TextField
            fullWidth
            multiline
            required
            minRows={2}
            margin="normal"
            label={t('withdraw.because')}
            helperText={t('withdraw.becauseHelp', { left: LONGEST_REASON - because.length })}
            value={because}
            slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
            onChange={({ target }) => {
              setBecause(target.value);
            }}
          />
        </ConfirmByName>
      )}
    </>
  );
}
