import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isObject, type JsonPath, listOf, valueAt, wordOf } from '../document/json-path';
import { ITEM_TYPES, type ItemType } from '../document/new-item';
import { renameItem } from '../document/rename';
import { changeType } from '../document/structure';
import { useEditor } from '../editor/editor-context';
import { DimensionField } from './DimensionField';
import { FlagField } from './FlagField';
import { ItemHead } from './ItemHead';
import { LocalTextField } from './LocalTextField';
import { OptionsPart } from './OptionsPart';
import { CodeField, NumberField } from './PlainField';
import { RowsPart } from './RowsPart';
import { RuleField } from './RuleField';
import { useProblemAt } from './FieldProblems';

/** One item: what is asked, how it is answered, of whom, and what it counts for. */
export function ItemForm({ path }: { readonly path: JsonPath }) {
  const { t } = useTranslation('instruments');
  const { document, run } = useEditor();
  const element = valueAt(document, path);
  if (!isObject(element)) return null;
  const nets = listOf(element.nets).length;
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ItemHead path={path} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <TypeField path={path} type={wordOf(element.type)} />
        <CodeField
          key={wordOf(element.name)}
          label={t('field.name')}
          help={t('field.nameHelp')}
          value={wordOf(element.name)}
          path={[...path, 'name']}
          onCommit={(name) => run(renameItem(document, path, name))}
        />
      </Box>
      <LocalTextField isLong label={t('field.question')} path={[...path, 'title']} />
      <LocalTextField
        label={t('field.heading')}
        help={t('field.headingHelp')}
        path={[...path, 'label']}
      />
      <LocalTextField isLong label={t('field.description')} path={[...path, 'description']} />
      <Box>
        <FlagField label={t('field.required')} path={[...path, 'isRequired']} />
        {element.type === 'matrix' && (
          <FlagField label={t('field.everyRow')} path={[...path, 'eachRowRequired']} />
        )}
      </Box>
      <Limits
        path={path}
        type={wordOf(element.type)}
        hasValues={element.rateValues !== undefined}
      />
      {element.type === 'matrix' && <RowsPart path={path} />}
      <OptionsPart path={path} />
      {nets > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('item.nets', { count: nets })}
        </Typography>
      )}
      <DimensionField label={t('field.dimension')} path={[...path, 'dimension']} />
      <RuleField path={path} />
    </Box>
  );
}

function TypeField({ path, type }: { readonly path: JsonPath; readonly type: string }) {
  const { t } = useTranslation('instruments');
  const { document, run, isReadOnly } = useEditor();
  const problem = useProblemAt([...path, 'type']);
  const isKnown = ITEM_TYPES.some((known) => known === type);
  return (
    <TextField
      select
      size="small"
      label={t('field.type')}
      value={type}
      disabled={isReadOnly}
      error={problem !== null}
      helperText={problem}
      onChange={({ target }) => {
        run(changeType(document, path, target.value as ItemType));
      }}
      sx={{ minWidth: '18rem', maxWidth: '100%' }}
    >
      {!isKnown && <MenuItem value={type}>{type}</MenuItem>}
      {ITEM_TYPES.map((known) => (
        <MenuItem key={known} value={known}>
          {t(`type.${known}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface LimitsProps {
  readonly path: JsonPath;
  readonly type: string;
  readonly hasValues: boolean;
}

/** What bounds an answer, as far as the type has bounds. */
function Limits({ path, type, hasValues }: LimitsProps) {
  const { t } = useTranslation('instruments');
  const row = { display: 'flex', flexWrap: 'wrap', gap: 2 } as const;
  switch (type) {
    case 'checkbox':
      return (
        <Box sx={row}>
          <NumberField label={t('limit.least')} path={[...path, 'minSelectedChoices']} />
          <NumberField
            label={t('limit.most')}
            help={t('limit.none')}
            path={[...path, 'maxSelectedChoices']}
          />
        </Box>
      );
    case 'text':
      return (
        <Box sx={row}>
          <NumberField label={t('limit.minimum')} path={[...path, 'min']} />
          <NumberField label={t('limit.maximum')} path={[...path, 'max']} />
        </Box>
      );
    case 'comment':
      return <NumberField label={t('limit.length')} path={[...path, 'maxLength']} />;
    case 'rating':
      return (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {!hasValues && (
            <Box sx={row}>
              <NumberField label={t('limit.from')} path={[...path, 'rateMin']} />
              <NumberField label={t('limit.to')} path={[...path, 'rateMax']} />
            </Box>
          )}
          <LocalTextField label={t('limit.lowEnd')} path={[...path, 'minRateDescription']} />
          <LocalTextField label={t('limit.highEnd')} path={[...path, 'maxRateDescription']} />
        </Box>
      );
    default:
      return null;
  }
}
