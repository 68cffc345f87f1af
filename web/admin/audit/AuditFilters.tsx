import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { AUDIT_CHOICES, type AuditQuestion, isNarrowed } from './audit-data';
import { useActionName } from './use-action-name';

/** Narrows the trail; what is chosen is in the address. */
export function AuditFilters({ question }: { readonly question: AuditQuestion }) {
  const { t } = useTranslation('audit');
  const { id: study } = useConsoleStudy();
  const nameOf = useActionName();
  const [, setParameters] = useSearchParams();
  const { data } = useQuery({
    queryKey: ['audit', study, 'choices'],
    queryFn: ({ signal }) => execute(AUDIT_CHOICES, { study }, signal),
  });
  const narrow = (change: Partial<AuditQuestion>): void => {
    const { actions, ...texts } = { ...question, ...change };
    const next = new URLSearchParams(Object.entries(texts).filter(([, value]) => value !== ''));
    for (const action of actions) next.append('action', action);
    setParameters(next, { replace: true });
  };
  const actors = data?.auditActors ?? [];
  const counts = new Map(data?.auditActions.map(({ action, count }) => [action, count]));
  const day = (name: 'from' | 'to') => (
    <TextField
      size="small"
      type="date"
      label={t(`filter.${name}`)}
      value={question[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={({ target }) => {
        narrow({ [name]: target.value });
      }}
    />
  );
  return (
    <Box
      component="form"
      role="search"
      aria-label={t('filter.label')}
      onSubmit={(event) => {
        event.preventDefault();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 3, alignItems: 'flex-start' }}
    >
      <TextField
        select
        size="small"
        label={t('filter.actor')}
        value={actors.some(({ id }) => id === question.actor) ? question.actor : ''}
        sx={{ minWidth: 200 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        onChange={({ target }) => {
          narrow({ actor: target.value });
        }}
      >
        <MenuItem value="">{t('filter.anybody')}</MenuItem>
        {actors.map(({ id, name, email }) => (
          <MenuItem key={id} value={id}>
            {name ?? email ?? t('erased')}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        multiple
        size="small"
        options={[...counts.keys()]}
        value={[...question.actions]}
        getOptionLabel={(action) => nameOf(action)}
        onChange={(_, actions) => {
          narrow({ actions });
        }}
        sx={{ minWidth: 280, flexGrow: 1, maxWidth: 360 }}
        renderInput={(input) => <TextField {...input} label={t('filter.actions')} />}
      />
      <SubjectField
        key={question.subject}
        subject={question.subject}
        onChange={(subject) => {
          narrow({ subject });
        }}
      />
      {day('from')}
      {day('to')}
      {isNarrowed(question) && (
        <Button
          onClick={() => {
            setParameters({});
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </Box>
  );
}

interface SubjectProps {
  readonly subject: string;
  readonly onChange: (subject: string) => void;
}

/** Taken when it is left or Enter is pressed: half an id matches nothing. */
function SubjectField({ subject, onChange }: SubjectProps) {
  const { t } = useTranslation('audit');
  const [text, setText] = useState(subject);
  const take = () => {
    if (text.trim() !== subject) onChange(text.trim());
  };
  return (
    <TextField
      size="small"
      label={t('filter.subject')}
      helperText={t('filter.subjectHelp')}
      value={text}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
      onChange={({ target }) => {
        setText(target.value);
      }}
    />
  );
}
