import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { CODING, type FrameVersion } from './coding-data';

const DIFFERENCE = graphql(`
  query CodeFrameDifference($study: ID!, $from: ID!, $to: ID!) {
    codeFrameDifference(study: $study, from: $from, to: $to) {
      value
      fate
      before {
        text
      }
      after {
        text
      }
      into
    }
  }
`);

type Difference = ResultOf<typeof DIFFERENCE>['codeFrameDifference'][number];

const CHANGES = ['NEW', 'REWORDED', 'MERGED', 'RETIRED'] as const;

interface Props {
  readonly from: FrameVersion;
  readonly to: FrameVersion;
}

/** What became of the themes of the version before. */
export function FrameDifference({ from, to }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const { data } = useSuspenseQuery({
    queryKey: [CODING, study, 'difference', from.id, to.id],
    queryFn: ({ signal }) => execute(DIFFERENCE, { study, from: from.id, to: to.id }, signal),
  });
  const themes = data.codeFrameDifference;
  const same = themes.filter(({ fate }) => fate === 'SAME').length;
  const textOf = (code: string): string =>
    to.themes.find(({ value }) => value === code)?.text ?? code;
  const words = ({ fate, before, after, into }: Difference): string => {
    const [old, now] = [before?.text ?? '', after?.text ?? ''];
    if (fate === 'MERGED') return t('difference.into', { old, into: into.map(textOf).join(', ') });
    if (fate === 'REWORDED' && old !== now) return t('difference.renamed', { old, now });
    return fate === 'RETIRED' ? old : now;
  };
  return (
    <Box component="section" aria-labelledby="frame-difference">
      <Typography variant="h2" id="frame-difference" sx={{ fontSize: '1.25rem', mb: 1 }}>
        {t('difference.title', { version: from.version })}
      </Typography>
      <Typography>{t('difference.same', { count: same })}</Typography>
      {CHANGES.map((fate) => {
        const changed = themes.filter((each) => each.fate === fate);
        return (
          changed.length > 0 && (
            <Box key={fate} sx={{ mt: 1.5 }}>
              <Typography variant="h3">{t(`difference.${fate}`)}</Typography>
              <Box component="ul" sx={{ m: 0, paddingInlineStart: 3 }}>
                {changed.map((each) => (
                  <li key={each.value}>{words(each)}</li>
                ))}
              </Box>
            </Box>
          )
        );
      })}
    </Box>
  );
}
