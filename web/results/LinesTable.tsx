import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { useLanguage } from '../language/language-context';
import { ScrollRegion } from '../layout/ScrollRegion';
import { middleHalfText } from './estimate-words';
import type { DimensionLine, Line } from './lines';
import { StandingMark } from './StandingMark';

const HEADINGS = [
  'results.lines.line',
  'results.lines.you',
  'results.lines.median',
  'results.lines.middleHalf',
  'results.lines.mean',
  'results.lines.n',
  'results.lines.standing',
  'results.lines.smallestGap',
  'results.lines.value',
] as const;

/** What the lines draw, with the smallest gap each base can show. */
export function LinesTable({ lines }: { readonly lines: readonly DimensionLine[] }) {
  const { t } = useTranslation();
  const caption = t('results.lines.caption');
  return (
    <ScrollRegion label={caption}>
      <Table size="small" aria-label={caption}>
        <TableHead>
          <TableRow>
            {HEADINGS.map((heading, column) => (
              <TableCell key={heading} scope="col" className={column === 0 ? 'first' : ''}>
                {t(heading)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ line, practices }) => [
            <LineRow key={line.position.id} line={line} isDimension />,
            ...(practices.length > 1 ? practices : []).map((practice) => (
              <LineRow
                key={`${line.position.id} ${practice.position.id}`}
                line={practice}
                isDimension={false}
              />
            )),
          ])}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function LineRow({ line, isDimension }: { readonly line: Line; readonly isDimension: boolean }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { position } = line;
  const own = line.kind === 'scored' ? line.position.own : null;
  const gap = line.kind === 'scored' ? line.position.smallestGap : null;
  const none = '–';
  const points = (value: number | null): string => (value === null ? none : formats.points(value));
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        className="first"
        sx={{ minWidth: 150, fontWeight: isDimension ? 650 : 400 }}
      >
        {position.label}
      </TableCell>
      <TableCell sx={{ fontWeight: 650 }}>{points(own)}</TableCell>
      <TableCell>{points(position.median)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {middleHalfText(position, formats) ?? none}
      </TableCell>
      <TableCell>{points(position.mean)}</TableCell>
      <TableCell>{position.n === null ? none : formats.count(position.n)}</TableCell>
      <TableCell>
        {line.kind === 'scored' ? <StandingMark standing={line.position.standing} /> : none}
      </TableCell>
      <TableCell>{points(roundedUp(gap))}</TableCell>
      <TableCell>
        {position.median === null && position.mean === null ? (
          t('results.lines.notShown')
        ) : (
          <ProvenanceMark provenance={position.provenance} />
        )}
      </TableCell>
    </TableRow>
  );
}

/** To one decimal, never smaller than it is: a gap that would show, not one that might. */
const roundedUp = (gap: number | null): number | null =>
  gap === null ? null : Math.ceil(gap * 10 - 1e-9) / 10;
