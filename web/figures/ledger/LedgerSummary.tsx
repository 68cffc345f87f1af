import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { withEdition } from '../../links';
import { useEdition } from '../../use-edition';
import type { Claim } from './claim';

/** How the whole ledger stands, as one more line under the findings. */
export function LedgerSummary({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTranslation();
  const edition = useEdition();
  const reproduced = claims.filter(({ verdict }) => verdict === 'REPRODUCED').length;
  return (
    <Box component="li" sx={{ py: 3, borderTop: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 550 }}>
        {reproduced === claims.length
          ? t('home.allReproduced', { count: claims.length })
          : t('home.someReproduced', { count: claims.length, reproduced })}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.75 }}>
        <Link component={RouterLink} to={withEdition('/claims', edition)} sx={{ py: 0.5 }}>
          {t('home.ledger')}
        </Link>
      </Typography>
    </Box>
  );
}
