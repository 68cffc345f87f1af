import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../layout/ScrollRegion';
import type { QuotaCell } from '../wave-progress';
import { QuotaCounts } from './QuotaCounts';
import { QuotaInput } from './QuotaInput';
import { cellKey, totalOf } from './quota-sheet';
import type { QuotaSheet } from './use-quota-sheet';

interface Props {
  readonly cells: readonly QuotaCell[];
  readonly sheet: QuotaSheet;
  readonly isReadOnly: boolean;
}

/** Industries down, regions across; arrow keys and Enter go from target to target. */
export function QuotaTable({ cells, sheet, isReadOnly }: Props) {
  const { t } = useTranslation('waves');
  const { industries, regions } = sheet;
  const labelOf = (name: 'industry' | 'region', code: string) =>
    cells.find((cell) => cell[name] === code)?.[`${name}Label`] ?? code;
  const totals = (some: readonly QuotaCell[]) => (
    <QuotaCounts
      isTotal
      target={totalOf(
        sheet.values,
        some.map(({ industry, region }) => cellKey(industry, region)),
      )}
      counts={sumOf(some)}
    />
  );
  return (
    <ScrollRegion label={t('quotas.caption')}>
      <Table
        size="small"
        aria-label={t('quotas.caption')}
        onKeyDown={isReadOnly ? undefined : move}
      >
        <TableHead>
          <TableRow>
            <TableCell className="first">{t('quotas.industry')}</TableCell>
            {regions.map((region) => (
              <TableCell key={region}>{labelOf('region', region)}</TableCell>
            ))}
            <TableCell>{t('quotas.total')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {industries.map((industry) => (
            <TableRow key={industry} sx={{ '& td, & th': { verticalAlign: 'top' } }}>
              <TableCell component="th" scope="row" className="first" sx={{ maxWidth: '9rem' }}>
                {labelOf('industry', industry)}
              </TableCell>
              {cells
                .filter((cell) => cell.industry === industry)
                .map((cell) => (
                  <TableCell key={cell.region}>
                    {!isReadOnly && <QuotaInput cell={cell} sheet={sheet} />}
                    <QuotaCounts
                      target={isReadOnly ? cell.target : undefined}
                      aimed={cell.target}
                      counts={cell}
                    />
                  </TableCell>
                ))}
              <TableCell>{totals(cells.filter((cell) => cell.industry === industry))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow sx={{ '& td, & th': { verticalAlign: 'top', color: 'text.primary' } }}>
            <TableCell component="th" scope="row" className="first">
              <Box component="span" sx={{ fontWeight: 650 }}>
                {t('quotas.total')}
              </Box>
            </TableCell>
            {regions.map((region) => (
              <TableCell key={region}>
                {totals(cells.filter((cell) => cell.region === region))}
              </TableCell>
            ))}
            <TableCell>{totals(cells)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </ScrollRegion>
  );
}

type Counts = Pick<QuotaCell, 'invited' | 'started' | 'complete'>;

const sumOf = (cells: readonly Counts[]): Counts =>
  cells.reduce(
    (sum, { invited, started, complete }) => ({
      invited: sum.invited + invited,
      started: sum.started + started,
      complete: sum.complete + complete,
    }),
    { invited: 0, started: 0, complete: 0 },
  );

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Left and right leave a field only from its edge: within it they move the cursor. */
function move(event: KeyboardEvent<HTMLTableElement>): void {
  const [down, right] = STEPS[event.key] ?? [0, 0];
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || (down === 0 && right === 0)) return;
  const { selectionStart, selectionEnd, value } = field;
  const edge = right < 0 ? 0 : value.length;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (right !== 0 && !isAll && (selectionStart !== edge || selectionEnd !== edge)) return;
  const cell = field.closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  const rows = [...(row?.parentElement?.children ?? [])] as HTMLTableRowElement[];
  if (cell === null || row === null || row === undefined) return;
  const target = rows[rows.indexOf(row) + down]?.cells[cell.cellIndex + right];
  const input = target?.querySelector('input');
  if (input === null || input === undefined) return;
  event.preventDefault();
  input.focus();
  input.select();
}
