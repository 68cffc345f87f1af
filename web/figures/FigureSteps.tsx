import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/use-answer';
import { figurePath } from '../links';
import { useEdition } from '../use-edition';
import { FIGURE_LIST } from './figure-list';

/** The figures before and after this one. */
export function FigureSteps({ number }: { readonly number: number }) {
  const { t } = useTranslation();
  const edition = useEdition();
  const { figures } = useAnswer(FIGURE_LIST, { edition });
  const place = figures.findIndex((figure) => figure.number === number);
  const before = figures[place - 1];
  const after = figures[place + 1];
  return (
    <Box
      component="nav"
      aria-label={t('steps.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}
    >
      {before !== undefined && (
        <Button
          component={Link}
          to={figurePath(before.number, { edition })}
          startIcon={<ArrowBack />}
        >
          {t('steps.figure', { number: before.number, title: before.title })}
        </Button>
      )}
      {after !== undefined && (
        <Button
          component={Link}
          to={figurePath(after.number, { edition })}
          endIcon={<ArrowForward />}
          sx={{ ml: 'auto' }}
        >
          {t('steps.figure', { number: after.number, title: after.title })}
        </Button>
      )}
    </Box>
  );
}
