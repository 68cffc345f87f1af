import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { formatCount } from '../format';
import { figurePath } from '../links';
import { useEdition } from '../use-edition';

interface Props {
  /** The level below the heading the cards stand under. */
  readonly headingLevel: 'h2' | 'h3';
  readonly figures: readonly {
    readonly number: number;
    readonly title: string;
    readonly summary: string;
    readonly base: string;
    readonly sampleSize: number;
  }[];
}

export function FigureCards({ figures, headingLevel }: Props) {
  const { t } = useTranslation();
  const edition = useEdition();
  return (
    <Box
      component="ul"
      sx={{
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17.5rem), 1fr))',
        listStyle: 'none',
        p: 0,
        m: 0,
      }}
    >
      {figures.map(({ number, title, summary, base, sampleSize }) => (
        <Card key={number} component="li" variant="outlined">
          <CardActionArea
            component={Link}
            to={figurePath(number, { edition })}
            sx={{ height: '100%', p: 2.5, display: 'flex', flexDirection: 'column' }}
            style={{ alignItems: 'stretch', justifyContent: 'flex-start' }}
          >
            <Typography variant="overline" component="span" sx={{ color: 'text.secondary' }}>
              {t('figure.number', { number })}
            </Typography>
            <Typography variant="h3" component={headingLevel}>
              {title}
            </Typography>
            <Typography variant="body2" sx={{ my: 1 }}>
              {summary}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary', mt: 'auto' }}>
              {t('figure.baseAndSample', { base, sample: formatCount(sampleSize) })}
            </Typography>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}
