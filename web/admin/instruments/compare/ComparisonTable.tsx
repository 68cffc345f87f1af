import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../layout/ScrollRegion';
import type { Comparison } from '../instrument-data';
import { ChangeMark } from './ChangeMark';
import { DifferenceLines } from './DifferenceLines';

interface Props {
  readonly a: number;
  readonly b: number;
  readonly variables: Comparison['variables'];
}

/** A row for each variable, in the order asked; those gone come last. */
export function ComparisonTable({ a, b, variables }: Props) {
  const { t } = useTranslation('instruments');
  return (
    <ScrollRegion label={t('compare.table', { a, b })}>
      <Table
        aria-label={t('compare.table', { a, b })}
        sx={{ '& td, & th': { verticalAlign: 'top' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('compare.variable')}</TableCell>
            <TableCell>{t('compare.change')}</TableCell>
            <TableCell>{t('compare.trend')}</TableCell>
            <TableCell>{t('compare.differences')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {variables.map(({ variable, label, change, trend, differences }) => (
            <TableRow key={variable} data-variable={variable} data-change={change}>
              <TableCell component="th" scope="row" sx={{ minWidth: '13rem', maxWidth: '22rem' }}>
                {label}
                <Typography
                  variant="caption"
                  component="div"
                  sx={{ color: 'text.secondary', fontFamily: 'monospace' }}
                >
                  {variable}
                </Typography>
              </TableCell>
              <TableCell>
                <ChangeMark change={change} />
              </TableCell>
              <TableCell>
                <Box
                  component="span"
                  sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
                >
                  {trend ? (
                    <Check fontSize="small" aria-hidden />
                  ) : (
                    <Close fontSize="small" aria-hidden />
                  )}
                  {t(trend ? 'compare.yes' : 'compare.no')}
                </Box>
              </TableCell>
              <TableCell sx={{ minWidth: '20rem' }}>
                <DifferenceLines differences={differences} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
