import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { useLanguage } from '../language/language-context';
import type { DimensionLine } from './lines';
import { pointsText, radarMarks } from './radar-marks';

const RADIUS = 150;
const SIDE = 2 * RADIUS + 70;

/** The dimensions as corners, numbered as in the table that names them. */
export function RadarView({ lines }: { readonly lines: readonly DimensionLine[] }) {
  const { t } = useTranslation();
  const { direction, formats } = useLanguage();
  const scores = lines.map(({ line }) => ({
    ...line.position,
    own: line.kind === 'scored' ? line.position.own : null,
  }));
  const { corners, rings } = radarMarks(scores, RADIUS, direction);
  return (
    <Box
      sx={{
        ...{ display: 'grid', gap: 4, alignItems: 'center' },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 26rem) minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ direction: 'ltr', maxWidth: '26rem', mx: 'auto', width: '100%' }}>
        <svg
          role="img"
          aria-label={t('results.radar.label')}
          width="100%"
          viewBox={`${-SIDE / 2} ${-SIDE / 2} ${SIDE} ${SIDE}`}
        >
          <g fill="none" stroke="var(--mui-palette-divider)">
            {rings.map((ring) => (
              <polygon key={pointsText(ring)} points={pointsText(ring)} />
            ))}
            {corners.map(({ rim }) => (
              <line key={pointsText([rim])} x2={rim.x} y2={rim.y} />
            ))}
          </g>
          <polygon
            points={pointsText(corners.map(({ median }) => median))}
            fill="none"
            stroke="var(--mui-palette-secondary-main)"
            strokeWidth={3}
            strokeDasharray="7 5"
          />
          <polygon
            points={pointsText(corners.map(({ own }) => own))}
            fill="var(--mui-palette-primary-main)"
            fillOpacity={0.12}
            stroke="var(--mui-palette-primary-main)"
            strokeWidth={3}
          />
          {corners.map(({ own, label }, corner) => (
            <g key={pointsText([label])} fill="var(--mui-palette-primary-main)">
              {own !== null && <circle cx={own.x} cy={own.y} r={5} />}
              <text
                x={label.x}
                y={label.y + 5}
                textAnchor="middle"
                fontSize={15}
                fontWeight={650}
                fill="var(--mui-palette-text-primary)"
              >
                {formats.count(corner + 1)}
              </text>
            </g>
          ))}
        </svg>
      </Box>
      <div>
        <Table
          size="small"
          aria-label={t('results.radar.caption')}
          sx={{ '& th, & td': { px: { xs: 0.5, sm: 2 } } }}
        >
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('results.radar.corner')}</TableCell>
              <TableCell scope="col">
                {t('results.lines.you')}
                <Stroke colour="primary" />
              </TableCell>
              <TableCell scope="col">
                {t('results.lines.median')}
                <Stroke colour="secondary" dashes="7 5" />
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {scores.map(({ id, label, own, median, provenance }, corner) => (
              <TableRow key={id}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
                  {formats.count(corner + 1)}. {label}
                </TableCell>
                <TableCell sx={{ fontWeight: 650 }}>
                  {own === null ? '–' : formats.points(own)}
                </TableCell>
                <TableCell>
                  {median === null ? (
                    t('results.lines.notShown')
                  ) : (
                    <>
                      {formats.points(median)} <ProvenanceMark provenance={provenance} />
                    </>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {t('results.radar.note')}
        </Typography>
      </div>
    </Box>
  );
}

const Stroke = ({ colour, dashes }: { readonly colour: string; readonly dashes?: string }) => (
  <svg aria-hidden width={36} height={6} style={{ display: 'block' }}>
    <line
      x2={36}
      y1={3}
      y2={3}
      stroke={`var(--mui-palette-${colour}-main)`}
      strokeWidth={3}
      strokeDasharray={dashes}
    />
  </svg>
);
