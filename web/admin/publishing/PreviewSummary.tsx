import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { previewCounts } from './preview-groups';
import type { PreviewedGroup } from './publish-data';

/** How many groups readers will see, and what keeps them from the others. */
export function PreviewSummary({ groups }: { readonly groups: readonly PreviewedGroup[] }) {
  const { t } = useTranslation('publishing');
  const { groups: all, shown, moments, withheld } = previewCounts(groups);
  return (
    <Box sx={{ my: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {t('preview.shown', { shown: shown + moments, groups: all })}
      </Typography>
      <ul style={{ margin: 0, paddingInlineStart: '1.25em' }}>
        {moments > 0 && <li>{t('preview.moments', { count: moments })}</li>}
        {withheld.map(({ rule, count }) => (
          <li key={rule}>{t(`preview.withheld.${rule}`, { count })}</li>
        ))}
      </ul>
    </Box>
  );
}
