import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DraftTheme, ThemePart } from './frame-draft';
import type { ThemeProblem } from './FrameEditor';

interface Props {
  readonly theme: DraftTheme;
  readonly at: number;
  readonly count: number;
  readonly problems: readonly ThemeProblem[];
  readonly onChange: (part: ThemePart, text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const PARTS: readonly ThemePart[] = ['text', 'value', 'group', 'definition', 'example'];

/** One theme: its fields, its place, and the way out. */
export function ThemeFields({ theme, at, count, problems, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('coding');
  const name = theme.text === '' ? t('editor.unnamed') : theme.text;
  return (
    <Box
      component="fieldset"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        m: 0,
        p: 2,
        minWidth: 0,
        bgcolor: 'background.paper',
      }}
    >
      <Typography component="legend" variant="body2" sx={{ px: 0.5, color: 'text.secondary' }}>
        {t('editor.theme', { at: at + 1, name })}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 5fr) minmax(0, 3fr) minmax(0, 3fr) auto',
          },
          gridTemplateAreas: {
            md: '"text value group deeds" "definition example example deeds"',
          },
        }}
      >
        {PARTS.map((part) => {
          const problem = problems.find(({ field }) => field === part);
          return (
            <TextField
              key={part}
              size="small"
              multiline={part === 'definition' || part === 'example'}
              label={t(`theme.${part}`)}
              value={theme[part]}
              disabled={part === 'value' && theme.isKnown}
              error={problem !== undefined}
              helperText={problem?.message}
              onChange={({ target }) => {
                onChange(part, target.value);
              }}
              sx={{ gridArea: { md: part } }}
            />
          );
        })}
        <Box sx={{ display: 'flex', gridArea: { md: 'deeds' } }}>
          <IconButton
            aria-label={t('editor.up', { name })}
            disabled={at === 0}
            onClick={() => {
              onMove(-1);
            }}
          >
            <ArrowUpward />
          </IconButton>
          <IconButton
            aria-label={t('editor.down', { name })}
            disabled={at === count - 1}
            onClick={() => {
              onMove(1);
            }}
          >
            <ArrowDownward />
          </IconButton>
          <IconButton aria-label={t('editor.remove', { name })} onClick={onRemove}>
            <Delete />
          </IconButton>
        </Box>
      </Box>
      {problems
        .filter(({ field }) => field === 'mergedFrom')
        .map(({ message }) => (
          <Typography key={message} variant="body2" color="error">
            {message}
          </Typography>
        ))}
    </Box>
  );
}
