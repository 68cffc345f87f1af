import { useState } from 'react';
import { useChangingAnswer } from '../api/use-answer';
import { useLanguage } from '../language/language-context';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Erased } from './Erased';
import { NoResult } from './NoResult';
import { type Erasure, OWN_ASSESSMENT } from './own-assessment';
import { ResultArticle } from './ResultArticle';
import { SCORECARD } from './scorecard';
import { useResultView } from './use-result-view';

/** Asks for the result a link leads to; until another has come, the last one stays. */
export function Result({ token }: { readonly token: string }) {
  const [erasure, setErasure] = useState<Erasure | null>(null);
  return erasure === null ? (
    <Asked token={token} onErased={setErasure} />
  ) : (
    <Erased erasure={erasure} />
  );
}

interface AskedProps {
  readonly token: string;
  readonly onErased: (erasure: Erasure) => void;
}

function Asked({ token, onErased }: AskedProps) {
  const { locale } = useLanguage();
  const [view, setView] = useResultView();
  const { wave, peers } = view;
  const result = useChangingAnswer(SCORECARD, { token, wave, ...peers, locale });
  const own = useChangingAnswer(OWN_ASSESSMENT, { token, wave });
  if (result.error !== null) return <NoResult error={result.error} token={token} view={view} />;
  if (result.data === undefined) return <PageSkeleton />;
  return (
    <ResultArticle
      token={token}
      scorecard={result.data.scorecard}
      own={own.data?.assessment ?? null}
      isChanging={result.isPlaceholderData}
      view={view}
      onView={setView}
      onOwnChanged={() => void own.refetch()}
      onErased={onErased}
    />
  );
}
