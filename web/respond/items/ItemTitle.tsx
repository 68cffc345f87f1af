import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Question } from 'survey-core';
import { isNeeded } from './is-needed';
import { idsOf } from './item-ids';

type Asked = Pick<Question, 'name' | 'title' | 'description' | 'isRequired'>;

interface Props {
  readonly question: Asked;
  readonly as: 'legend' | 'label' | 'h2';
}

/** The wording, whether an answer is needed, and what the instrument says beside. */
export function ItemTitle({ question, as }: Props) {
  const { t } = useTranslation();
  const ids = idsOf(question);
  return (
    <>
      <Typography
        component={as}
        id={ids.title}
        {...(as === 'label' ? { htmlFor: ids.control } : {})}
        sx={{
          display: 'block',
          p: 0,
          fontSize: { xs: '1.0625rem', sm: '1.1875rem' },
          fontWeight: 650,
          lineHeight: 1.4,
          letterSpacing: '-0.01em',
          textWrap: 'pretty',
        }}
      >
        {question.title}
        {isNeeded(question) && (
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 400 }}
          >
            {' '}
            {t('respond.item.required')}
          </Box>
        )}
      </Typography>
      {question.description !== '' && (
        <Typography id={ids.description} variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {question.description}
        </Typography>
      )}
    </>
  );
}

/** For `aria-describedby`: the description and the problem, where there are any. */
export function describedBy(question: Asked, hasProblem: boolean): string | undefined {
  const ids = idsOf(question);
  const parts = [question.description === '' ? '' : ids.description, hasProblem ? ids.problem : ''];
  const named = parts.filter((part) => part !== '').join(' ');
  return named === '' ? undefined : named;
}
