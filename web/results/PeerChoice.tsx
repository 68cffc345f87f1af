import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnGroups } from './own-groups';
import { afterChange, choicesOf } from './peer-options';
import { ALL_PEERS, PEER_BREAKS } from './result-view';
import type { Peers, Scorecard } from './scorecard';

interface Props {
  readonly scorecard: Scorecard;
  /** Null until it is known what the respondent belongs to. */
  readonly own: OwnGroups | null;
  readonly onChange: (peers: Peers) => void;
}

const LABEL = {
  region: 'results.peers.region',
  industry: 'results.peers.industry',
  size: 'results.peers.size',
} as const;

/** Whom to compare with: only groups that answer without being widened. */
export function PeerChoice({ scorecard: { offered, peers }, own, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  if (offered.groups.length === 0) return null;
  const { region, industry, size } = peers.request;
  const isAll = region === null && industry === null && size === null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 4, displayPrint: 'none' }}>
      <Typography id={id} variant="h3" component="h2">
        {t('results.peers.title')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {t('results.peers.note')}
      </Typography>
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'center', maxWidth: '56rem' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr)) auto' },
        }}
      >
        {PEER_BREAKS.map((name) => (
          <TextField
            key={name}
            id={`${id}-${name}`}
            select
            fullWidth
            size="small"
            label={t(LABEL[name])}
            value={peers.request[name] ?? ''}
            onChange={({ target }) => {
              const code = target.value === '' ? null : target.value;
              onChange(afterChange(offered, peers.request, name, code));
            }}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            <option value="">{t('results.peers.any')}</option>
            {choicesOf(offered, peers.request, name).map(({ code, label }) => (
              <option key={code} value={code}>
                {own?.[name].has(code) === true ? t('results.peers.own', { label }) : label}
              </option>
            ))}
          </TextField>
        ))}
        <Button
          disabled={isAll}
          onClick={() => {
            onChange(ALL_PEERS);
          }}
        >
          {t('results.peers.reset')}
        </Button>
      </Box>
    </Box>
  );
}
