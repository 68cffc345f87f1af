import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { NO_THEME, type Theme } from './coding-data';
import { DeedFailure } from './DeedFailure';
import type { Disagreement } from './Disagreements';
import { ThemeChoice } from './ThemeChoice';
import { toggled } from './toggled';
import { useDeed } from './use-deed';

const DECIDE = graphql(`
  mutation Adjudicate(
    $study: ID!
    $response: ID!
    $item: String!
    $version: Int!
    $themes: [String!]!
  ) {
    adjudicateAnswer(
      study: $study
      response: $response
      item: $item
      version: $version
      themes: $themes
    ) {
      themes
    }
  }
`);

interface Props {
  readonly item: string;
  readonly version: number;
  readonly themes: readonly Theme[];
  readonly disagreement: Disagreement;
  readonly isSealed: boolean;
}

/** One answer with what each coder gave it, and the decision, if there is one. */
export function DisagreementCard({ item, version, themes, disagreement, isSealed }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const [find, setFind] = useState('');
  const decide = useDeed(DECIDE);
  const { response, text, codings, decision } = disagreement;
  const take = (chosen: readonly string[]) => {
    decide.mutate(
      { study, response, item, version, themes: [...chosen] },
      {
        onSuccess: () => {
          setOwn(null);
        },
      },
    );
  };
  const nameOf = (theme: string): string =>
    theme === NO_THEME
      ? t('noTheme')
      : (themes.find(({ value }) => value === theme)?.text ?? theme);
  const marks = (given: readonly string[]) => (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {given.map((theme) => (
        <Chip
          key={theme}
          variant="outlined"
          label={nameOf(theme)}
          sx={{
            height: 'auto',
            minHeight: 32,
            '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 },
          }}
        />
      ))}
    </Box>
  );
  return (
    <Paper
      component="article"
      variant="outlined"
      aria-label={t('decide.one')}
      sx={{ p: { xs: 2, md: 3 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Typography sx={{ fontSize: '1.1875rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { md: `repeat(${Math.min(3, codings.length)}, minmax(0, 1fr))` },
        }}
      >
        {codings.map(({ coder, name, second, themes: given, note }) => {
          const who = name ?? t('coders.gone');
          return (
            <Box
              key={coder}
              sx={{ display: 'grid', gap: 1, alignContent: 'start', justifyItems: 'start' }}
            >
              <Typography variant="h3">
                {t(second ? 'decide.secondCoder' : 'decide.firstCoder', { name: who })}
              </Typography>
              {marks(given)}
              {note !== '' && <Typography variant="body2">{t('decide.note', { note })}</Typography>}
              {!isSealed && (
                <Button
                  variant="outlined"
                  disabled={decide.isPending}
                  onClick={() => {
                    take(given);
                  }}
                >
                  {t('decide.take', { name: who })}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        {decision === null ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('decide.open')}
          </Typography>
        ) : (
          <>
            <Typography variant="h3">
              {t('decide.decided', { name: decision.by ?? t('coders.gone') })}
            </Typography>
            {marks(decision.themes)}
          </>
        )}
      </Box>
      {!isSealed && own === null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            onClick={() => {
              setOwn(decision?.themes ?? []);
            }}
          >
            {t('decide.other')}
          </Button>
          {decision !== null && (
            <Button
              disabled={decide.isPending}
              onClick={() => {
                take([]);
              }}
            >
              {t('decide.takeBack')}
            </Button>
          )}
        </Box>
      )}
      {own !== null && (
        <>
          <ThemeChoice
            themes={themes}
            chosen={own}
            isDisabled={decide.isPending}
            onToggle={(theme) => {
              setOwn(toggled(own, theme));
            }}
            find={find}
            onFind={setFind}
            findRef={null}
            hasKeys={false}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              variant="contained"
              disabled={own.length === 0 || decide.isPending}
              onClick={() => {
                take(own);
              }}
            >
              {t('decide.save')}
            </Button>
            <Button
              onClick={() => {
                setOwn(null);
              }}
            >
              {t('cancel')}
            </Button>
          </Box>
        </>
      )}
      <DeedFailure error={decide.error} />
    </Paper>
  );
}
