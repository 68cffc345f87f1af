import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../format';
import { claimPath } from '../links';
import { useEdition } from '../use-edition';
import type { Headline } from './ledger/headlines';
import { ProvenanceMark } from './ProvenanceMark';

/** One sentence of the report, its number large, and how many people stand behind it. */
export function Finding({ claim }: { readonly claim: Headline }) {
  const { t } = useTranslation();
  const edition = useEdition();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '5rem 1fr', sm: '6.5rem 1fr' },
        gap: 2,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        className="numbers"
        aria-hidden
        sx={{
          fontSize: { xs: '2rem', sm: '2.5rem' },
          fontWeight: 650,
          letterSpacing: '-0.03em',
          lineHeight: 1.1,
          color: 'primary.main',
          whiteSpace: 'nowrap',
        }}
      >
        {claim.printed}
      </Box>
      <div>
        <Typography sx={{ fontWeight: 550 }}>{claim.statement}</Typography>
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.75 }}>
          {t('home.ofThoseWhoAnswered', {
            count: claim.count,
            shown: formatCount(claim.count),
            n: formatCount(claim.n),
          })}
        </Typography>
        <Typography
          variant="body2"
          component="div"
          sx={{ display: 'flex', alignItems: 'center', gap: 2, color: 'text.secondary' }}
        >
          <ProvenanceMark provenance={claim.provenance} />
          <Link
            component={RouterLink}
            to={claimPath(claim.id, edition)}
            aria-label={t('home.checkClaim', { statement: claim.statement })}
            sx={{ py: 0.5 }}
          >
            {t('home.check')}
          </Link>
        </Typography>
      </div>
    </Box>
  );
}
