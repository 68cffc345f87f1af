import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { differenceOf } from './difference';

interface Props {
  readonly before: unknown;
  readonly after: unknown;
}

const LONGEST = 200;
const MOST = 6;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** “closedAgain” as “closed again”. */
const worded = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** What a deed changed, one line each. */
export function DifferenceList({ before, after }: Props) {
  const { t } = useTranslation('audit');
  const changes = differenceOf(before, after);
  return (
    <Box component="dl" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {changes.slice(0, MOST).map((change) => (
        <Box key={change.name}>
          <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
            {change.name === '' ? t('value') : worded(change.name)}:{' '}
          </Box>
          <Box component="dd" sx={{ display: 'inline', m: 0 }}>
            {change.before !== null && <del>{shortened(change.before)}</del>}
            {change.before !== null && ' → '}
            {change.after === null ? t('gone') : shortened(change.after)}
          </Box>
        </Box>
      ))}
      {changes.length > MOST && t('more', { count: changes.length - MOST })}
    </Box>
  );
}
