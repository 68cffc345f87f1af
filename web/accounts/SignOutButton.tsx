import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { leaveFor } from './account-data';
import { SIGN_IN } from './next-path';
import { RowFailure } from './RowFailure';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** @param stays on the page, which then is another’s to use */
export function SignOutButton({ stays = false }: { readonly stays?: boolean }) {
  const { t } = useTranslation();
  const signOut = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await execute(SIGN_OUT, {});
      if (stays) window.location.reload();
      else await leaveFor(SIGN_IN);
    },
  });
  return (
    <>
      <Button
        variant="outlined"
        disabled={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('accounts.signOut')}
      </Button>
      <RowFailure error={signOut.error} />
    </>
  );
}
