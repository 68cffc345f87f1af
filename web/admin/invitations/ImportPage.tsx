import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { saveFile } from '../../save-file';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { type Imported, IMPORT, TEMPLATE } from './documents';
import { fileBase64 } from './file-base64';
import { FileChoice } from './FileChoice';
import { ImportCheck } from './ImportCheck';
import { ImportDone } from './ImportDone';
import { Refused } from './Refused';
import { useDeed } from './use-deed';

export type Columns = Imported['columns'];

interface Chosen {
  readonly name: string;
  readonly base64: string;
  readonly columns: Columns | null;
}

/** On the study’s list only: `/invitees/import`. */
export function ImportToListPage() {
  const { t } = useTranslation('invitations');
  const path = useConsolePath();
  return (
    <>
      <PageTitle
        title={t('import.title')}
        parent={{ name: t('people.title'), path: path('/invitees') }}
        lead={t('import.listLead')}
      />
      <ImportPeople wave={null} back={path('/invitees')} />
    </>
  );
}

/**
 * Takes a list in: a file is chosen, its columns are matched and what it would change is shown, and
 * only then it is applied. The same file again changes nothing.
 */
export function ImportPeople({
  wave,
  back,
}: {
  readonly wave: { readonly id: string; readonly name: string } | null;
  readonly back: string;
}) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const ask = ({ base64, columns }: Chosen, dryRun: boolean) =>
    execute(IMPORT, { study, wave: wave?.id ?? null, file: base64, columns, dryRun });
  const check = useDeed(async (next: Chosen) => {
    setChosen(next);
    return ask(next, true);
  });
  const apply = useDeed((next: Chosen) => ask(next, false));
  const template = useDeed(async () => {
    const { inviteeTemplate } = await execute(TEMPLATE, {});
    saveFile(new Blob([inviteeTemplate], { type: 'text/csv' }), 'invitees-template.csv');
  });
  const choose = async (file: File) => {
    apply.reset();
    check.mutate({ name: file.name, base64: await fileBase64(file), columns: null });
  };
  const dry = check.data?.importInvitees;
  const done = apply.data?.importInvitees;
  return (
    <Stack spacing={3} sx={{ alignItems: 'stretch' }}>
      <Stack
        direction="row"
        useFlexGap
        spacing={1.5}
        sx={{ flexWrap: 'wrap', alignItems: 'center' }}
      >
        <FileChoice
          label={t(chosen === null ? 'import.choose' : 'import.chooseOther')}
          isBusy={check.isPending}
          onChosen={(file) => void choose(file)}
        />
        <Button
          loading={template.isPending}
          onClick={() => {
            template.mutate(undefined);
          }}
        >
          {t('import.template')}
        </Button>
      </Stack>
      {chosen === null && (
        <Typography sx={{ maxWidth: '44em', color: 'text.secondary' }}>
          {t('import.help')}
        </Typography>
      )}
      <Refused error={check.error ?? template.error} />
      {chosen !== null && dry !== undefined && done === undefined && (
        <ImportCheck
          file={chosen.name}
          wave={wave?.name ?? null}
          found={dry}
          isChecking={check.isPending}
          isApplying={apply.isPending}
          error={apply.error}
          onColumns={(columns) => {
            check.mutate({ ...chosen, columns });
          }}
          onApply={() => {
            apply.mutate(chosen);
          }}
        />
      )}
      {done !== undefined && <ImportDone result={done} back={back} />}
    </Stack>
  );
}
