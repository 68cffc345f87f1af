import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JsonPath, pathText, valueAt, withValue, wordOf } from '../document/json-path';
import { type RuleSubject, ruleSubjects } from '../document/rule-choices';
import {
  readSimpleRule,
  type RuleCondition,
  type SimpleRule,
  writeSimpleRule,
} from '../document/simple-rule';
import { useEditor } from '../editor/editor-context';
import { ConditionRow } from './ConditionRow';
import { FieldProblems, useProblemAt } from './FieldProblems';

/** Who is asked: conditions on what was answered earlier, or, where they are more, as text. */
export function RuleField({ path }: { readonly path: JsonPath }) {
  const { t } = useTranslation('instruments');
  const id = useId();
  const { document, ownLocale, put, isReadOnly } = useEditor();
  const at = [...path, 'visibleIf'];
  const source = wordOf(valueAt(document, at));
  const rule = readSimpleRule(source);
  const [isText, setIsText] = useState(false);
  const subjects = ruleSubjects(document, path, ownLocale);
  const write = (next: string, about: string | null = null) => {
    put(withValue(document, at, next.trim() === '' ? undefined : next), about);
  };
  const change = (next: SimpleRule) => {
    write(writeSimpleRule(next));
  };
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography variant="h3" id={id} sx={{ mb: 0.5 }}>
        {t('rule.title')}
      </Typography>
      <FieldProblems path={at} />
      {isText || rule === null ? (
        <RuleText
          source={source}
          isForced={rule === null}
          onWrite={(next) => {
            write(next, pathText(at));
          }}
          onForm={() => {
            setIsText(false);
          }}
        />
      ) : (
        <>
          {rule.conditions.length === 0 && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t(subjects.length === 0 ? 'rule.first' : 'rule.everybody')}
            </Typography>
          )}
          {rule.conditions.length > 1 && (
            <TextField
              select
              size="small"
              label={t('rule.join')}
              value={rule.join}
              disabled={isReadOnly}
              onChange={({ target }) => {
                change({ ...rule, join: target.value === 'or' ? 'or' : 'and' });
              }}
              sx={{ my: 1, minWidth: '14rem' }}
            >
              <MenuItem value="and">{t('rule.all')}</MenuItem>
              <MenuItem value="or">{t('rule.any')}</MenuItem>
            </TextField>
          )}
          {rule.conditions.map((condition, index) => (
            <ConditionRow
              key={index}
              number={index + 1}
              condition={condition}
              subjects={subjects}
              onChange={(next) => {
                const conditions = rule.conditions.flatMap((one, place) =>
                  place !== index ? [one] : next === null ? [] : [next],
                );
                change({ ...rule, conditions });
              }}
            />
          ))}
          {!isReadOnly && (
            <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
              <Button
                size="small"
                startIcon={<Add />}
                disabled={subjects.length === 0}
                onClick={() => {
                  const [subject] = subjects;
                  if (subject === undefined) return;
                  change({ ...rule, conditions: [...rule.conditions, firstCondition(subject)] });
                }}
              >
                {t('rule.add')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setIsText(true);
                }}
              >
                {t('rule.asText')}
              </Button>
            </Box>
          )}
        </>
      )}
    </Box>
  );
}

export const firstCondition = ({ item, row, tests, options }: RuleSubject): RuleCondition => {
  const test = tests[0] ?? 'notempty';
  const first = options === null ? 0 : (options[0]?.value ?? '');
  return { item, row, test, values: test === 'notempty' ? [] : [first] };
};

interface TextProps {
  readonly source: string;
  /** No form can show the rule. */
  readonly isForced: boolean;
  readonly onWrite: (source: string) => void;
  readonly onForm: () => void;
}

function RuleText({ source, isForced, onWrite, onForm }: TextProps) {
  const { t } = useTranslation('instruments');
  const { isReadOnly } = useEditor();
  const { selected } = useEditor();
  const problem = useProblemAt([...selected, 'visibleIf']);
  return (
    <Box>
      <TextField
        fullWidth
        multiline
        size="small"
        label={t('rule.text')}
        value={source}
        disabled={isReadOnly}
        error={problem !== null}
        helperText={t(isForced ? 'rule.textForced' : 'rule.textHelp')}
        onChange={({ target }) => {
          onWrite(target.value);
        }}
        slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace' } } }}
        sx={{ mt: 1 }}
      />
      {!isForced && (
        <Button size="small" onClick={onForm}>
          {t('rule.asForm')}
        </Button>
      )}
    </Box>
  );
}
