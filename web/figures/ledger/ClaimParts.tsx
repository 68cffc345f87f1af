import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { countText, intervalText } from '../../estimate-text';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { EstimateValue } from '../EstimateValue';
import type { Claim } from './claim';
import { VerdictChip } from './VerdictChip';

const HEADINGS = [
  'claims.part',
  'claims.printed',
  'claims.recomputed',
  'claims.count',
  'figureTable.interval',
  'claims.verdict',
] as const;

/** Each number or comparison of a claim that has several, opened on demand. */
export function ClaimParts({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  return (
    <Box component="details" sx={{ mt: 1.5 }}>
      <Box
        component="summary"
        sx={{
          cursor: 'pointer',
          py: 0.5,
          fontSize: '0.9375rem',
          fontWeight: 600,
          width: 'fit-content',
        }}
      >
        {t('claims.parts', { count: claim.parts.length })}
      </Box>
      <ScrollRegion label={t('claims.partsOf', { id: claim.id })}>
        <Table size="small" aria-label={t('claims.partsOf', { id: claim.id })}>
          <TableHead>
            <TableRow>
              {HEADINGS.map((heading, index) => (
                <TableCell key={heading} scope="col" className={index === 0 ? 'first' : ''}>
                  {t(heading)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {claim.parts.map(({ label, printed, measure, computed, verdict }) => (
              <TableRow key={label}>
                <TableCell component="th" scope="row" className="first" sx={{ minWidth: 150 }}>
                  {label}
                </TableCell>
                <TableCell>{printed ?? '–'}</TableCell>
                <TableCell sx={{ fontWeight: 650 }}>
                  <EstimateValue estimate={computed} measure={measure} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{countText(computed, t) ?? '–'}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {intervalText(computed, measure) ?? '–'}
                </TableCell>
                <TableCell>
                  <VerdictChip verdict={verdict} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Box>
  );
}
