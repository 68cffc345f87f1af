import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from 'survey-core';
import { answerLabel, cellLabel } from './answer-label';
import type { Cell } from './answers/cells';
import type { Conflict } from './answers/unsaved';
import { optionRow, plainFieldset } from './items/option-styles';

interface Props {
  readonly survey: SurveyModel;
  readonly conflicts: readonly Conflict[];
  readonly onChoose: (keepsMine: (cell: Cell) => boolean) => void;
}

/** The same items answered in two places: shows both answers and lets the person choose each. */
export function ConflictDialog({ survey, conflicts, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [theirs, setTheirs] = useState<ReadonlySet<Cell>>(new Set());
  const choose = (cell: Cell, takesTheirs: boolean) => {
    const next = new Set(theirs);
    if (takesTheirs) next.add(cell);
    else next.delete(cell);
    setTheirs(next);
  };
  return (
    <Dialog open aria-labelledby={`${id}-title`} maxWidth="sm" fullWidth scroll="paper">
      <DialogTitle id={`${id}-title`} component="h2" sx={{ fontSize: '1.25rem', fontWeight: 650 }}>
        {t('respond.conflict.title')}
      </DialogTitle>
      <DialogContent dividers tabIndex={0} sx={{ display: 'grid', gap: 3 }}>
        <Typography>{t('respond.conflict.text', { count: conflicts.length })}</Typography>
        {conflicts.map(({ cell, mine, theirs: other }, at) => (
          <Box component="fieldset" key={cell} sx={plainFieldset}>
            <Typography component="legend" sx={{ p: 0, mb: 1, fontWeight: 600 }}>
              {cellLabel(survey, cell)}
            </Typography>
            <Box sx={{ display: 'grid', gap: 1 }}>
              {[
                { takesTheirs: false, name: t('respond.conflict.mine'), answer: mine },
                { takesTheirs: true, name: t('respond.conflict.theirs'), answer: other },
              ].map(({ takesTheirs, name, answer }) => (
                <Box component="label" key={name} sx={optionRow}>
                  <input
                    type="radio"
                    name={`${id}-${at}`}
                    checked={theirs.has(cell) === takesTheirs}
                    onChange={() => {
                      choose(cell, takesTheirs);
                    }}
                  />
                  <span>
                    <Box
                      component="span"
                      sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}
                    >
                      {name}
                    </Box>
                    {answerLabel(survey, cell, answer) ?? t('respond.conflict.none')}
                  </span>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 2 }}>
        <Button
          variant="contained"
          size="large"
          onClick={() => {
            onChoose((cell) => !theirs.has(cell));
          }}
        >
          {t('respond.conflict.continue')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
