import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { valueText } from '../estimate-text';
import type { Measure } from '../format';
import type { Estimate } from './figure';
import { Withheld } from './Withheld';

interface Props {
  readonly estimate: Pick<Estimate, 'status' | 'value'>;
  readonly measure: Measure;
}

/** A number, or a mark that looks like none: withheld, no answers and zero all differ. */
export function EstimateValue({ estimate, measure }: Props) {
  const { t } = useTranslation();
  if (estimate.status === 'SUPPRESSED') return <Withheld />;
  const text = valueText(estimate, measure, t);
  return estimate.status === 'EMPTY' ? (
    <Box
      component="span"
      sx={{ color: 'text.secondary', fontStyle: 'italic', fontWeight: 400, whiteSpace: 'nowrap' }}
    >
      {text}
    </Box>
  ) : (
    text
  );
}
