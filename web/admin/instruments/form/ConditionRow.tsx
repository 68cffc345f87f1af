import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { RuleSubject } from '../document/rule-choices';
import {
  type RuleCondition,
  type RuleTest,
  takesList,
  takesNothing,
} from '../document/simple-rule';
import { useEditor } from '../editor/editor-context';

interface Props {
  readonly number: number;
  readonly condition: RuleCondition;
  readonly subjects: readonly RuleSubject[];
  /** Null takes it away. */
  readonly onChange: (condition: RuleCondition | null) => void;
}

/** One condition: an earlier item, a test, and what it is compared with. */
export function ConditionRow({ number, condition, subjects, onChange }: Props) {
  const { t } = useTranslation('instruments');
  const { isReadOnly } = useEditor();
  const { item, row, test } = condition;
  const name = row === null ? item : `${item}.${row}`;
  const subject = subjects.find((one) => one.name === name);
  const tests = subject?.tests ?? [test];
  return (
    <Box
      role="group"
      aria-label={t('rule.condition', { number })}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1, alignItems: 'flex-start' }}
    >
      <TextField
        select
        size="small"
        label={t('rule.item')}
        value={name}
        disabled={isReadOnly}
        onChange={({ target }) => {
          const next = subjects.find((one) => one.name === target.value);
          if (next !== undefined) onChange(adapted(condition, next));
        }}
        sx={{ width: '16rem', maxWidth: '100%' }}
      >
        {subject === undefined && <MenuItem value={name}>{t('rule.unknown', { name })}</MenuItem>}
        {subjects.map((one) => (
          <MenuItem
            key={one.name}
            value={one.name}
            sx={{ whiteSpace: 'normal', maxWidth: '32rem' }}
          >
            {one.label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={t('rule.test')}
        value={test}
        disabled={isReadOnly}
        onChange={({ target }) => {
          onChange(withTest(condition, target.value as RuleTest, subject));
        }}
        sx={{ width: '11rem' }}
      >
        {[...new Set([...tests, test])].map((one) => (
          <MenuItem key={one} value={one}>
            {t(`test.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <ValueField condition={condition} subject={subject} onChange={onChange} />
      {!isReadOnly && (
        <IconButton
          aria-label={t('rule.remove', { number })}
          title={t('rule.remove', { number })}
          onClick={() => {
            onChange(null);
          }}
        >
          <DeleteOutlined />
        </IconButton>
      )}
    </Box>
  );
}

interface ValueProps {
  readonly condition: RuleCondition;
  readonly subject: RuleSubject | undefined;
  readonly onChange: (condition: RuleCondition) => void;
}

function ValueField({ condition, subject, onChange }: ValueProps) {
  const { t } = useTranslation('instruments');
  const { isReadOnly } = useEditor();
  const { test, values } = condition;
  if (takesNothing(test)) return null;
  const options = subject?.options ?? null;
  if (options === null) {
    return (
      <TextField
        type="number"
        size="small"
        label={t('rule.value')}
        value={values[0] ?? ''}
        disabled={isReadOnly}
        onChange={({ target }) => {
          onChange({ ...condition, values: [Number(target.value)] });
        }}
        sx={{ width: '8rem' }}
      />
    );
  }
  const isList = takesList(test);
  const chosen = values.map(String);
  const offered = [
    ...options.map(({ value, label }) => ({ code: String(value), value, label })),
    ...values
      .filter((value) => !options.some((option) => String(option.value) === String(value)))
      .map((value) => ({ code: String(value), value, label: String(value) })),
  ];
  return (
    <TextField
      select
      size="small"
      label={t('rule.value')}
      value={isList ? chosen : (chosen[0] ?? '')}
      disabled={isReadOnly}
      onChange={({ target }) => {
        // A list that is chosen from comes as one.
        const codes = ([] as string[]).concat(target.value as string | string[]);
        const next = offered.filter(({ code }) => codes.includes(code)).map(({ value }) => value);
        if (next.length > 0) onChange({ ...condition, values: next });
      }}
      slotProps={{ select: { multiple: isList } }}
      sx={{ width: '16rem', maxWidth: '100%' }}
    >
      {offered.map(({ code, label }) => (
        <MenuItem key={code} value={code}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The condition about something else, with as much of it as fits. */
function adapted(condition: RuleCondition, subject: RuleSubject): RuleCondition {
  const test = subject.tests.includes(condition.test)
    ? condition.test
    : (subject.tests[0] ?? 'notempty');
  const { item, row } = subject;
  return withTest({ item, row, test, values: [] }, test, subject);
}

function withTest(
  condition: RuleCondition,
  test: RuleTest,
  subject: RuleSubject | undefined,
): RuleCondition {
  if (takesNothing(test)) return { ...condition, test, values: [] };
  const first = subject?.options === null ? 0 : (subject?.options[0]?.value ?? 0);
  const isOrder = test === 'less' || test.startsWith('greater') || test === 'lessorequal';
  const kept = condition.values.length > 0 ? condition.values : [first];
  const values = takesList(test) ? kept : kept.slice(0, 1);
  return { ...condition, test, values: isOrder ? values.map(Number) : values };
}
