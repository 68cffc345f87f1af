import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { saveFile } from '../../save-file';
import { type PreviewColumn, previewCsv, previewRows, VERDICTS } from './preview-groups';
import { PreviewSummary } from './PreviewSummary';
import type { PreviewedGroup } from './publish-data';
import { SortableHead } from './SortableHead';
import { VerdictMark } from './VerdictMark';

interface Props {
  readonly groups: readonly PreviewedGroup[];
  /** Of the file. */
  readonly name: string;
}

/** What readers will see of each group, behind the gate. */
export function PreviewTable({ groups, name }: Props) {
  const { t } = useTranslation('publishing');
  const [parameters, setParameters] = useSearchParams();
  const [sort, setSort] = useState<{ by: PreviewColumn; ascending: boolean } | null>(null);
  const verdict = parameters.get('verdict') ?? '';
  // Typed faster than an address follows.
  const [text, setText] = useState(() => parameters.get('group') ?? '');
  const narrow = (parameter: string, value: string): void => {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(parameter);
    else next.set(parameter, value);
    setParameters(next, { replace: true });
  };
  const rows = previewRows(groups, { verdict, text }, sort);
  const head = (by: PreviewColumn, isNumber = false) => (
    <SortableHead
      label={t(`preview.column.${by}`)}
      isNumber={isNumber}
      order={sort?.by === by ? (sort.ascending ? 'asc' : 'desc') : null}
      onSort={() => {
        setSort({ by, ascending: sort?.by === by ? !sort.ascending : true });
      }}
    />
  );
  return (
    <section>
      <PreviewSummary groups={groups} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={t('preview.filter')}
          value={verdict}
          sx={{ minWidth: 220 }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          onChange={({ target }) => {
            narrow('verdict', target.value);
          }}
        >
          <MenuItem value="">{t('preview.all')}</MenuItem>
          {VERDICTS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`verdict.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="small"
          type="search"
          label={t('preview.search')}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            narrow('group', target.value);
          }}
        />
        <Button
          variant="outlined"
          startIcon={<Download />}
          onClick={() => {
            const file = new Blob([previewCsv(groups)], { type: 'text/csv' });
            saveFile(file, `leadline-${name}-preview.csv`);
          }}
        >
          {t('preview.csv')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {t('preview.rows', { rows: rows.length, groups: groups.length })}
        </Box>
      </Box>
      <ScrollRegion label={t('preview.table')}>
        <Table size="small" aria-label={t('preview.table')}>
          <TableHead>
            <TableRow>
              {head('label')}
              {head('contributors', true)}
              {head('verdict')}
              <TableCell scope="col">{t('preview.column.rule')}</TableCell>
              {head('inFull', true)}
              <TableCell scope="col" align="right">
                {t('preview.column.asMoments')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('preview.column.notAtAll')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((group) => (
              <TableRow key={`${group.part ?? ''}/${group.variable ?? ''}/${group.option ?? ''}`}>
                <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                  {group.label}
                </TableCell>
                <TableCell align="right">{formatCount(group.contributors)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <VerdictMark verdict={group.verdict} />
                </TableCell>
                <TableCell sx={{ minWidth: 200 }}>
                  {group.rule === null ? '' : t(`rule.${group.rule}`)}
                </TableCell>
                <TableCell align="right">{formatCount(group.inFull)}</TableCell>
                <TableCell align="right">{formatCount(group.asMoments)}</TableCell>
                <TableCell align="right">{formatCount(group.notAtAll)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
