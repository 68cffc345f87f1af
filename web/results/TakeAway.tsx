import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { CopyLink } from '../figures/CopyLink';
import { useLanguage } from '../language/language-context';
import { saveFile } from '../save-file';
import { AnswerAgain } from './AnswerAgain';
import { ConsentSwitch } from './ConsentSwitch';
import { EraseAnswers } from './EraseAnswers';
import type { Erasure, OwnAssessment } from './own-assessment';
import { ownAnswersFile } from './own-answers-file';
import { resultPath, type ResultView } from './result-view';
import type { Scorecard } from './scorecard';
import { Section } from './Section';
import { TakeAwayPart } from './TakeAwayPart';

interface Props {
  readonly token: string;
  readonly scorecard: Scorecard;
  readonly own: OwnAssessment | null;
  readonly view: ResultView;
  readonly onOwnChanged: () => void;
  readonly onErased: (erasure: Erasure) => void;
}

/** What a respondent may do with the result and with what they gave. Not printed. */
export function TakeAway({ token, scorecard, own, view, onOwnChanged, onErased }: Props) {
  const { t } = useTranslation();
  const { tag } = useLanguage();
  const { wave, peers } = scorecard;
  const link = resultPath(token, { ...view, peers: peers.request, wave }, tag);
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Section title={t('results.take.title')}>
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          <TakeAwayPart note={t('results.take.pdfNote')}>
            <Button
              variant="contained"
              startIcon={<PictureAsPdfOutlined />}
              onClick={() => {
                window.print();
              }}
            >
              {t('results.take.pdf')}
            </Button>
          </TakeAwayPart>
          <TakeAwayPart note={t('results.take.linkNote')}>
            <CopyLink path={link} />
          </TakeAwayPart>
          {own !== null && (
            <>
              <TakeAwayPart note={t('results.take.jsonNote')}>
                <Button
                  variant="outlined"
                  startIcon={<DownloadOutlined />}
                  onClick={() => {
                    saveFile(
                      new Blob([ownAnswersFile(own)], { type: 'application/json' }),
                      `leadline-answers-${own.wave}.json`,
                    );
                  }}
                >
                  {t('results.take.json')}
                </Button>
              </TakeAwayPart>
              {own.nextWave !== null && (
                <AnswerAgain token={token} wave={own.nextWave} consent={own.consent} />
              )}
              <ConsentSwitch token={token} own={own} onChanged={onOwnChanged} />
            </>
          )}
          <EraseAnswers token={token} onErased={onErased} />
        </Box>
      </Section>
    </Box>
  );
}
