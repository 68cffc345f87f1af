import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { formatCount } from '../../format';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import type { EditionDraft } from './use-draft';
import { WaveBlockers } from './WaveBlockers';

const CLOSED_WAVES = graphql(`
  query WavesToPublish($study: ID!) {
    waves(study: $study) {
      id
      name
      status
      version
      responses {
        complete
        organisations
      }
    }
  }
`);

interface Props {
  readonly wave: WaveHead;
  readonly draft: EditionDraft;
  readonly onChange: (change: Partial<EditionDraft>) => void;
}

/** Which closed waves go into the edition, and what keeps them from it. */
export function WavesStep({ wave, draft, onChange }: Props) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const { waves } = useSuspenseQuery({
    queryKey: ['waves', study, 'publish'],
    queryFn: ({ signal }) => execute(CLOSED_WAVES, { study }, signal),
  }).data;
  const others = waves.filter(
    ({ id, status, version }) =>
      id === wave.id || (status === 'CLOSED' && version === wave.version),
  );
  return (
    <section>
      <Typography variant="h2">{t('waves.title')}</Typography>
      <Typography sx={{ mt: 1, maxWidth: '46em', color: 'text.secondary' }}>
        {t('waves.text')}
      </Typography>
      <FormGroup sx={{ my: 2 }}>
        {others.map(({ id, name, responses }) => (
          <FormControlLabel
            key={id}
            disabled={id === wave.id}
            control={<Checkbox checked={draft.waves.includes(id)} />}
            label={t('waves.wave', {
              name,
              responses: formatCount(responses.complete),
              organisations: formatCount(responses.organisations),
            })}
            onChange={(_, isChosen) => {
              const rest = draft.waves.filter((each) => each !== id);
              onChange({ waves: isChosen ? [...rest, id] : rest });
            }}
          />
        ))}
      </FormGroup>
      <WaveBlockers wave={wave} />
    </section>
  );
}
