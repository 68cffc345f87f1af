import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureSummary } from './FailureSummary';
import { type FormFailure, formFailure } from './form-failure';
import { type FormField, problemOf, problemText } from './form-field';
import { FormInput } from './FormInput';

interface Props<Name extends string> {
  readonly label: string;
  readonly fields: readonly FormField<Name>[];
  readonly action: string;
  readonly onSend: (values: Readonly<Record<Name, string>>) => Promise<void>;
  /** What is said when it was taken; the form is then empty again. */
  readonly done?: string;
  /** What it means that the API finds things in another state than the form needs. */
  readonly conflict?: string | undefined;
  /** Whose password is typed, for password managers. */
  readonly username?: string;
  /** Further controls, before the button. */
  readonly children?: ReactNode;
}

/** A form that says at each field what is wrong with it, and above all fields what to mend. */
export function AccountForm<Name extends string>(props: Props<Name>) {
  const { label, fields, action, onSend, done, conflict, username, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () => onSend(filled(fields, values)),
    onSuccess: () => {
      if (done !== undefined) setValues({});
    },
    onError: (error) => {
      const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
      setFailure(formFailure(error, kinds, t, conflict));
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (send.isPending) return;
    const problems = fields.flatMap((field) => problemOf(field, values[field.name] ?? '') ?? []);
    send.reset();
    setFailure(problems.length > 0 ? { problems, text: null, isSignedOut: false } : null);
    if (problems.length === 0) send.mutate();
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={label}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2.5, width: '100%', maxWidth: '30rem', justifyItems: 'start' }}
    >
      {failure !== null && <FailureSummary form={id} failure={failure} fields={fields} />}
      {username !== undefined && (
        <input hidden readOnly type="text" autoComplete="username" value={username} />
      )}
      {fields.map((field) => {
        const problem = failure?.problems.find(({ field: name }) => name === field.name);
        return (
          <FormInput
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={values[field.name] ?? ''}
            problem={problem === undefined ? null : problemText(problem, t)}
            onChange={(value) => {
              setValues((before) => ({ ...before, [field.name]: value }));
            }}
          />
        );
      })}
      {children}
      <Button type="submit" variant="contained" size="large" disabled={send.isPending}>
        {action}
      </Button>
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {send.isSuccess ? done : null}
      </Box>
    </Box>
  );
}

const filled = <Name extends string>(
  fields: readonly FormField<Name>[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? ''])) as Record<Name, string>;
