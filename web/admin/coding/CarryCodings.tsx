import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql';
import { useConsoleStudy, useIsAdmin } from '../console-study';
import type { ItemCoding } from './coding-data';
import { DeedFailure } from './DeedFailure';
import { useDeed } from './use-deed';

const CARRY = graphql(`
  mutation CarryCodings($study: ID!, $wave: ID!, $item: String!, $from: ID!) {
    carryCodings(study: $study, wave: $wave, item: $item, from: $from) {
      carried
      left
      kept
    }
  }
`);

interface Props {
  readonly wave: string;
  readonly item: ItemCoding;
}

/** After a new version: the codes of the one before count again once they are carried over. */
export function CarryCodings({ wave, item }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const isAdmin = useIsAdmin();
  const carry = useDeed(CARRY);
  const { earlier } = item;
  const done = carry.data?.carryCodings;
  if (done !== undefined) {
    return (
      <Alert severity="success" variant="outlined" role="status">
        {t('carry.done', { carried: done.carried, left: done.left })}
      </Alert>
    );
  }
  if (earlier === null || item.sealed) return null;
  return (
    <>
      <Alert
        severity="warning"
        variant="outlined"
        action={
          isAdmin && (
            <Button
              color="inherit"
              disabled={carry.isPending}
              onClick={() => {
                carry.mutate({ study, wave, item: item.item, from: earlier.id });
              }}
            >
              {t('carry.button')}
            </Button>
          )
        }
      >
        {t('carry.text', { count: earlier.codings, from: earlier.version, to: item.version })}
      </Alert>
      <DeedFailure error={carry.error} />
    </>
  );
}
