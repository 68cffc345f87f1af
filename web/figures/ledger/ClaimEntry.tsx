import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { claimPath, figurePath, tablePath } from '../../links';
import { useEdition } from '../../use-edition';
import type { Claim } from './claim';
import { feasibleText } from './claim-text';
import { ClaimNumbers } from './ClaimNumbers';
import { ClaimParts } from './ClaimParts';
import { VerdictChip } from './VerdictChip';

/** One claim: what the report says, what the rows give, and the verdict. */
export function ClaimEntry({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const feasible = feasibleText(claim, t);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box
        component="article"
        id={claim.id}
        tabIndex={-1}
        aria-labelledby={`${claim.id}-statement`}
        sx={{
          py: 3.5,
          px: 1,
          mx: -1,
          scrollMarginTop: 16,
          '&:target': { bgcolor: 'action.hover' },
        }}
      >
        <Box
          sx={{
            display: 'grid',
            columnGap: 5,
            rowGap: 2,
            gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1.3fr) minmax(0, 1fr)' },
          }}
        >
          <div>
            <Typography id={`${claim.id}-statement`} variant="h3" component="h2" sx={{ mb: 1.5 }}>
              {claim.statement}
            </Typography>
            <VerdictChip verdict={claim.verdict} />
          </div>
          <ClaimNumbers claim={claim} />
        </Box>
        {feasible !== null && (
          <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
            {feasible}
          </Typography>
        )}
        {claim.parts.length > 1 && <ClaimParts claim={claim} />}
        <ClaimLinks claim={claim} />
      </Box>
    </Box>
  );
}

function ClaimLinks({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const edition = useEdition();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 1.5 }}>
      {claim.figure !== null && (
        <Link component={RouterLink} to={figurePath(claim.figure, { edition })} sx={link}>
          {t('figure.number', { number: claim.figure })}
        </Link>
      )}
      {claim.table !== null && (
        <Link component={RouterLink} to={tablePath(claim.table, edition)} sx={link}>
          {t('claims.rows')}
        </Link>
      )}
      <Link
        component={RouterLink}
        to={claimPath(claim.id, edition)}
        aria-label={t('claims.linkTo', { id: claim.id })}
        sx={{ ...link, color: 'text.secondary' }}
      >
        #{claim.id}
      </Link>
    </Box>
  );
}

const link = { fontSize: '0.9375rem', py: 0.5 } as const;
