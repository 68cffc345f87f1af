import Box from '@mui/material/Box';
import { useLanguage } from '../language/language-context';
import { ChangeSection } from './ChangeSection';
import { LeadersSection } from './LeadersSection';
import { LimitsSection } from './LimitsSection';
import { LinesSection } from './LinesSection';
import { NamedSection } from './NamedSection';
import { ownGroups } from './own-groups';
import type { Erasure, OwnAssessment } from './own-assessment';
import { PeerChoice } from './PeerChoice';
import { PlanSection } from './PlanSection';
import { PrintStyles } from './PrintStyles';
import { ResultHead } from './ResultHead';
import type { ResultView } from './result-view';
import type { Scorecard } from './scorecard';
import { SpreadSection } from './SpreadSection';
import { TakeAway } from './TakeAway';

interface Props {
  readonly token: string;
  readonly scorecard: Scorecard;
  /** Null until it has come: nothing above the last section waits for it. */
  readonly own: OwnAssessment | null;
  readonly isChanging: boolean;
  readonly view: ResultView;
  readonly onView: (change: Partial<ResultView>) => void;
  readonly onOwnChanged: () => void;
  readonly onErased: (erasure: Erasure) => void;
}

/** One page to read, print and forward, in the order an executive asks. */
export function ResultArticle({ scorecard, own, isChanging, view, onView, ...more }: Props) {
  const { locale } = useLanguage();
  return (
    <>
      <PrintStyles language={locale} hasChange={scorecard.change !== null} />
      <Box aria-busy={isChanging} sx={isChanging ? { opacity: 0.55 } : {}}>
        <ResultHead scorecard={scorecard} />
        <PeerChoice
          scorecard={scorecard}
          own={own === null ? null : ownGroups(own.instrument, own.answers)}
          onChange={(peers) => {
            onView({ peers });
          }}
        />
        <LinesSection
          scorecard={scorecard}
          view={view.view}
          onView={(chosen) => {
            onView({ view: chosen });
          }}
        />
        <NamedSection scorecard={scorecard} />
        <PlanSection scorecard={scorecard} />
        <LeadersSection scorecard={scorecard} />
        <SpreadSection scorecard={scorecard} />
        {scorecard.change !== null && <ChangeSection change={scorecard.change} />}
        <LimitsSection scorecard={scorecard} />
      </Box>
      <TakeAway scorecard={scorecard} own={own} view={view} {...more} />
    </>
  );
}
