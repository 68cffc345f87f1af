import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { ItemCoding } from './coding-data';
import { DeedFailure } from './DeedFailure';
import { useDeed } from './use-deed';

const COLLEAGUES = graphql(`
  query CodingColleagues($study: ID!) {
    colleagues(study: $study) {
      id
      name
      role
    }
  }
`);

const SET = graphql(`
  mutation SetDoubleCoding(
    $study: ID!
    $wave: ID!
    $item: String!
    $coders: [ID!]!
    $share: Float!
  ) {
    setDoubleCoding(study: $study, wave: $wave, item: $item, coders: $coders, share: $share)
  }
`);

const USUAL_PERCENT = 20;

interface Props {
  readonly wave: string;
  readonly item: ItemCoding;
  readonly onClose: () => void;
}

/** Who codes a second time, and how many of the answers. */
export function DoubleCodingDialog({ wave, item, onClose }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const title = useId();
  const { doubleCoding: plan } = item;
  const [coders, setCoders] = useState<readonly string[]>(plan?.coders ?? []);
  const [percent, setPercent] = useState(
    String(plan === null ? USUAL_PERCENT : Math.round(100 * plan.share)),
  );
  const colleagues = useQuery({
    queryKey: ['colleagues', study],
    queryFn: ({ signal }) => execute(COLLEAGUES, { study }, signal),
  });
  const able = colleagues.data?.colleagues.filter(({ role }) => role !== 'VIEWER') ?? [];
  const set = useDeed(SET);
  const save = () => {
    const share = Number(percent) / 100;
    set.mutate(
      { study, wave, item: item.item, coders: [...coders], share },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{t('plan.title', { label: item.label })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{t('plan.text')}</Typography>
        <FormControl component="fieldset">
          <FormLabel component="legend">{t('plan.coders')}</FormLabel>
          <FormGroup>
            {able.map(({ id, name }) => (
              <FormControlLabel
                key={id}
                label={name}
                control={
                  <Checkbox
                    checked={coders.includes(id)}
                    onChange={({ target }) => {
                      setCoders(
                        target.checked ? [...coders, id] : coders.filter((each) => each !== id),
                      );
                    }}
                  />
                }
              />
            ))}
          </FormGroup>
        </FormControl>
        <TextField
          type="number"
          label={t('plan.share')}
          helperText={t('plan.shareHelp')}
          value={percent}
          onChange={({ target }) => {
            setPercent(target.value);
          }}
          slotProps={{ htmlInput: { min: 1, max: 100 } }}
          sx={{ maxWidth: '20em' }}
        />
        <DeedFailure error={colleagues.error ?? set.error} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="contained" disabled={set.isPending} onClick={save}>
          {t(coders.length === 0 ? 'plan.nobody' : 'plan.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
