import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type JsonPath, pathText, valueAt, withValue } from '../document/json-path';
import { useEditor } from '../editor/editor-context';
import { useProblemAt } from './FieldProblems';

interface NumberProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly help?: string;
}

/** A number that may be left out. */
export function NumberField({ label, path, help }: NumberProps) {
  const { document, put, isReadOnly } = useEditor();
  const problem = useProblemAt(path);
  const value = valueAt(document, path);
  return (
    <TextField
      size="small"
      type="number"
      label={label}
      value={typeof value === 'number' ? value : ''}
      error={problem !== null}
      helperText={problem ?? help}
      disabled={isReadOnly}
      onChange={({ target }) => {
        const number = target.value === '' ? undefined : Number(target.value);
        put(withValue(document, path, number), pathText(path));
      }}
      sx={{ width: '11rem' }}
    />
  );
}

interface CodeProps {
  readonly label: string;
  readonly value: string;
  readonly path: JsonPath;
  readonly help?: string;
  /** In a table: the column says what it is. */
  readonly isBare?: boolean;
  /** Says whether the name was taken over. */
  readonly onCommit: (value: string) => boolean;
}

/** A name or code, taken over when it is left or with Enter: others may refer to it. */
export function CodeField({ label, value, path, help, isBare = false, onCommit }: CodeProps) {
  const { isReadOnly } = useEditor();
  const problem = useProblemAt(path);
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    if (typed === value || onCommit(typed)) setTyped(null);
  };
  return (
    <TextField
      size="small"
      {...(isBare ? {} : { label })}
      value={typed ?? value}
      error={problem !== null}
      helperText={problem ?? help}
      disabled={isReadOnly}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
      slotProps={{
        htmlInput: {
          spellCheck: false,
          autoCapitalize: 'none',
          style: { fontFamily: 'monospace' },
          ...(isBare ? { 'aria-label': label } : {}),
        },
      }}
      sx={{ width: isBare ? '100%' : '18rem', maxWidth: '100%' }}
    />
  );
}
