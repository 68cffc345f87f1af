import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/use-answer';
import { Page } from '../layout/Page';
import { VARIABLES } from './crosstab/crosstab';
import { CrosstabResult } from './crosstab/CrosstabResult';
import { FilterChips } from './crosstab/FilterChips';
import { formatTableView, parseTableView, type TableView } from './crosstab/table-view';
import { TablePickers } from './crosstab/TablePickers';

export default function TablePage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const view = parseTableView(query);
  const { edition } = useAnswer(VARIABLES, { edition: view.edition });
  const change = (part: Partial<TableView>) => {
    setQuery(formatTableView({ ...view, ...part }), { preventScrollReset: true });
  };
  const stub = edition.variables.find(({ name }) => name === view.rows);
  return (
    <Page
      title={t('table.title')}
      documentTitle={stub === undefined ? t('table.title') : stub.label}
      lead={t('table.lead', { edition: edition.name })}
    >
      <TablePickers variables={edition.variables} view={view} onChange={change} />
      <FilterChips variables={edition.variables} view={view} onChange={change} />
      <CrosstabResult view={view} />
    </Page>
  );
}
