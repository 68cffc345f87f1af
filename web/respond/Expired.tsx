import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLanguage } from '../language/language-context';
import { useLocalPath } from '../language/use-local-path';
import { Page } from '../layout/Page';
import { EraseAnswers } from '../results/EraseAnswers';
import { Erased } from '../results/Erased';
import type { Erasure } from '../results/own-assessment';
import { saveFile } from '../save-file';
import { answerLabel, cellLabel } from './answer-label';
import { type Answers, cellsOf } from './answers/cells';
import { browserStorage, forgetUnsaved } from './answers/unsaved-storage';
import type { Assessment } from './assessment';
import { makeSurvey } from './make-survey';

/** The wave has closed before these answers were submitted: what can still be done with them. */
export function Expired({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const [erasure, setErasure] = useState<Erasure | null>(null);
  if (erasure !== null) return <Erased erasure={erasure} />;
  const { token, waveName, answers, instrument } = assessment;
  const save = () => {
    const text = `${JSON.stringify({ waveName, answers, instrument }, null, 2)}\n`;
    saveFile(new Blob([text], { type: 'application/json' }), 'leadline-answers.json');
  };
  return (
    <Page title={t('respond.expired.title')} lead={t('respond.expired.text', { wave: waveName })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 4 }}>
        <Button variant="contained" component={Link} to={local('/respond')}>
          {t('respond.expired.again')}
        </Button>
        <Button variant="outlined" startIcon={<DownloadOutlined />} onClick={save}>
          {t('results.take.json')}
        </Button>
      </Box>
      <GivenAnswers assessment={assessment} />
      <EraseAnswers
        token={token}
        onErased={(erased) => {
          forgetUnsaved(browserStorage(), token);
          setErasure(erased);
        }}
      />
    </Page>
  );
}

function GivenAnswers({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const { instrument, answers } = assessment;
  const survey = useMemo(() => makeSurvey(instrument, {}, locale), [instrument, locale]);
  const given = [...cellsOf(answers as Answers)];
  if (given.length === 0) return null;
  return (
    <Box component="details" sx={{ my: 4 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 1 }}>
        {t('respond.expired.answers', { count: given.length })}
      </Box>
      <Box component="dl" sx={{ m: 0, maxWidth: '46em' }}>
        {given.map(([cell, answer]) => (
          <Box key={cell} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
              {cellLabel(survey, cell)}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {answerLabel(survey, cell, answer)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
