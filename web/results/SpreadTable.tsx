import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EstimateValue } from '../figures/EstimateValue';
import { HatchPattern } from '../charts/HatchPattern';
import { useLanguage } from '../language/language-context';
import { percentText } from './estimate-words';
import { MarkedTable } from './MarkedTable';
import type { Spread } from './scorecard';
import type { SpreadGroup } from './spread-groups';
import { visuallyHidden } from '../visually-hidden';

interface Props {
  readonly group: SpreadGroup;
  readonly title: string;
  /** The largest share on the page, which every table draws as tall as a bar may be. */
  readonly largest: number;
}

/** A row for each practice, a column for each rating: a histogram whose bars carry their numbers. */
export function SpreadTable({ group, title, largest }: Props) {
  const { t } = useTranslation();
  const { options, items } = group;
  const [first, last] = [options[0], options.at(-1)];
  const base = items[0]?.shares[0]?.leaders;
  return (
    <MarkedTable
      title={title}
      note={t('results.spread.ends', { low: first?.label ?? '', high: last?.label ?? '' })}
      provenance={base?.provenance ?? null}
      columns={[t('results.spread.item'), ...options.map(({ option }) => option)]}
      isCentred
    >
      {items.map((item) => (
        <TableRow key={item.id} data-spread={item.id}>
          <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
            {item.label}
            <Base item={item} />
          </TableCell>
          {item.shares.map(({ option, leaders }) => (
            <ShareCell key={option} share={leaders} largest={largest} isOwn={option === item.own} />
          ))}
        </TableRow>
      ))}
    </MarkedTable>
  );
}

function Base({ item }: { readonly item: Spread }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const n = item.shares.find(({ leaders }) => leaders.n !== null)?.leaders.n ?? null;
  if (n === null) return null;
  return (
    <Box
      component="span"
      sx={{
        ...{ ...small, display: 'block', color: 'text.secondary' },
        '@media print': { display: 'inline', paddingInlineStart: '5px' },
      }}
    >
      {t('estimate.base', { n: formats.count(n) })}
    </Box>
  );
}

interface ShareCellProps {
  readonly share: Spread['shares'][number]['leaders'];
  readonly largest: number;
  readonly isOwn: boolean;
}

const TALLEST = 30;

function ShareCell({ share, largest, isOwn }: ShareCellProps) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const id = useId();
  const isIllustrative = share.provenance === 'ILLUSTRATIVE';
  const height = Math.max(share.value === null ? 0 : 1, ((share.value ?? 0) / largest) * TALLEST);
  return (
    <TableCell sx={{ width: '11%', '&&': { px: 0.25 } }}>
      <Box
        sx={{
          ...{ display: 'block', textAlign: 'center', py: 0.25, borderRadius: 0.5 },
          ...(isOwn ? { outline: '2px solid', outlineColor: 'primary.main' } : {}),
          '@media print': { py: 0, '& svg': { zoom: 0.5 }, lineHeight: 1.1 },
        }}
      >
        <svg aria-hidden width="70%" height={TALLEST} style={{ display: 'block', margin: 'auto' }}>
          {isIllustrative && <HatchPattern id={id} />}
          <rect
            x="10%"
            width="80%"
            y={TALLEST - height}
            height={height}
            fill={isIllustrative ? `url(#${id})` : 'var(--mui-palette-primary-main)'}
            stroke={`var(--mui-palette-${isIllustrative ? 'secondary' : 'primary'}-main)`}
          />
        </svg>
        <Box component="span" sx={{ ...small, fontWeight: isOwn ? 700 : 400 }}>
          {share.value === null ? (
            <EstimateValue estimate={share} measure="PROPORTION" />
          ) : (
            percentText(share.value, formats)
          )}
        </Box>
        {isOwn && (
          <Box component="span" sx={visuallyHidden}>
            , {t('results.spread.you')}
          </Box>
        )}
      </Box>
    </TableCell>
  );
}

const small = { fontSize: '0.8125rem' } as const;
