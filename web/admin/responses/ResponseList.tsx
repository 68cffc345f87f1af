import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable, useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { SavedViews } from '../views/SavedViews';
import type { WaveHead } from '../waves/use-wave';
import { ExportButton } from './ExportButton';
import { FlagChips } from './FlagChips';
import { ResponseBulkBar } from './ResponseBulkBar';
import { type ListFilter, type ResponseRow, VARIABLES, type WaveVariables } from './response-data';
import { ResponseFilters } from './ResponseFilters';
import { ResponseSummary } from './ResponseSummary';

/** All responses of a wave, narrowed down, judged and exported. */
export function ResponseList({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const { data } = useSuspenseQuery({
    queryKey: ['response-variables', study, wave.id],
    queryFn: ({ signal }) => execute(VARIABLES, { study, wave: wave.id }, signal),
    staleTime: Infinity,
  });
  const known = data.responseVariables;
  return (
    <>
      <ResponseSummary wave={wave} />
      <ConsoleList
        label={t('label')}
        resource="responses"
        disableAuthentication
        storeKey={`responses.${wave.id}`}
        filter={{ wave: wave.id }}
        sort={{ field: 'submittedAt', order: 'DESC' }}
        filters={<ResponseFilters known={known} />}
        actions={
          <>
            <SavedViews list="responses" />
            <ExportButton wave={wave} />
          </>
        }
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            <Button
              variant="contained"
              component={RouterLink}
              to={path(`/waves/${wave.id}/invitations`)}
            >
              {t('invite')}
            </Button>
            <Button component={RouterLink} to={path(`/waves/${wave.id}/import`)}>
              {t('import')}
            </Button>
          </EmptyState>
        }
      >
        <ResponseTable wave={wave} known={known} />
      </ConsoleList>
    </>
  );
}

interface TableProps {
  readonly wave: WaveHead;
  readonly known: WaveVariables;
}

function ResponseTable({ wave, known }: TableProps) {
  const { t } = useTranslation('responses');
  const path = useConsolePath();
  const shown = (useListContext().filterValues as ListFilter).show ?? [];
  const strandOf = (code: string): string =>
    known.strands.find((strand) => strand.code === code)?.label ?? code;
  return (
    <DataTable
      rowClick={false}
      bulkActionsToolbar={<ResponseBulkBar wave={wave} />}
      bulkActionButtons={false}
      empty={<Typography sx={{ p: 3 }}>{t('none')}</Typography>}
      sx={{ '& .RaDataTable-headerCell, & td': { whiteSpace: 'nowrap' } }}
    >
      {wave.status !== 'PUBLISHED' && (
        <Column<ResponseRow>
          source="select"
          disableSort
          label={t('column.select')}
          render={({ id, respondent }) => <SelectBox id={id} respondent={respondent} />}
        />
      )}
      <Column<ResponseRow>
        source="respondent"
        disableSort
        label={t('column.respondent')}
        render={({ id, respondent }) => (
          <Link component={RouterLink} to={path(`/waves/${wave.id}/responses/${id}`)}>
            <code>{respondent}</code>
          </Link>
        )}
      />
      <Column<ResponseRow>
        source="organisation"
        label={t('column.organisation')}
        render={({ organisation }) => <ShortKey text={organisation} />}
      />
      <Column<ResponseRow>
        source="submittedAt"
        label={t('column.submittedAt')}
        render={({ submittedAt }) => formatMoment(submittedAt)}
      />
      <Column<ResponseRow>
        source="minutes"
        label={t('column.minutes')}
        render={({ minutes }) => (minutes === null ? '' : minutes.toFixed(1))}
      />
      <Column<ResponseRow>
        source="status"
        label={t('column.status')}
        render={({ status }) => t(`status.${status}`)}
      />
      <Column<ResponseRow>
        source="mode"
        disableSort
        label={t('column.mode')}
        render={({ mode }) => t(`mode.${mode}`)}
      />
      <Column<ResponseRow>
        source="strand"
        disableSort
        label={t('column.strand')}
        render={({ strand }) => strandOf(strand)}
      />
      <Column<ResponseRow>
        source="flags"
        disableSort
        label={t('column.flags')}
        render={({ flags }) => <FlagChips flags={flags} />}
      />
      <Column<ResponseRow>
        source="exclusion"
        disableSort
        label={t('column.exclusion')}
        render={({ exclusion }) =>
          exclusion === null ? t('counted') : t('notCounted', { because: exclusion.because })
        }
      />
      {shown.map((name) => (
        <Column<ResponseRow>
          key={name}
          source={`answer-${name}`}
          disableSort
          label={known.variables.find((each) => each.name === name)?.label ?? name}
          render={({ answers }) => {
            const answer = answers.find(({ variable }) => variable.name === name);
            if (answer === undefined) return '';
            return answer.missing === null ? answer.text : t(`missing.${answer.missing}`);
          }}
        />
      ))}
    </DataTable>
  );
}

/** react-admin’s own boxes have no name that a screen reader could say. */
function SelectBox({ id, respondent }: Pick<ResponseRow, 'id' | 'respondent'>) {
  const { t } = useTranslation('responses');
  const { selectedIds, onToggleItem } = useListContext();
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(id)}
      onChange={() => {
        onToggleItem(id);
      }}
      slotProps={{ input: { 'aria-label': t('column.selectOne', { key: respondent }) } }}
    />
  );
}

const SHOWN_OF_KEY = 12;

/** Pseudonyms are 43 characters long; the first tell them apart. */
const ShortKey = ({ text }: { readonly text: string }) => (
  <code title={text}>{text.length > SHOWN_OF_KEY ? `${text.slice(0, SHOWN_OF_KEY)}…` : text}</code>
);
