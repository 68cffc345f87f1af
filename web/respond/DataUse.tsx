import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly sections: number;
  readonly items: number;
  /** Days after closing until what names the respondent is erased; null: it is kept. */
  readonly identityDays: number | null;
  /** Days after publishing until answers in own words are erased; null: they are kept. */
  readonly openTextDays: number | null;
}

/** What is asked and what becomes of it, before anything is asked. */
export function DataUse({ sections, items, identityDays, openTextDays }: Props) {
  const { t } = useTranslation();
  const points = [
    { title: t('respond.use.asked'), text: t('respond.use.askedText', { sections, items }) },
    { title: t('respond.use.get'), text: t('respond.use.getText') },
    { title: t('respond.use.shown'), text: t('respond.use.shownText') },
    { title: t('respond.use.link'), text: t('respond.use.linkText') },
    { title: t('respond.use.erase'), text: t('respond.use.eraseText') },
  ];
  const later = [
    ...(identityDays === null ? [] : [t('respond.use.laterIdentity', { count: identityDays })]),
    ...(openTextDays === null ? [] : [t('respond.use.laterText', { count: openTextDays })]),
  ];
  if (later.length > 0) points.push({ title: t('respond.use.later'), text: later.join(' ') });
  return (
    <Box component="section" aria-labelledby="data-use">
      <Typography variant="h2" id="data-use" sx={{ mb: 2 }}>
        {t('respond.use.title')}
      </Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {points.map(({ title, text }) => (
          <Box key={title} sx={{ borderTop: 1, borderColor: 'divider', py: 2 }}>
            <Typography component="dt" sx={{ fontWeight: 650 }}>
              {title}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mt: 0.5, color: 'text.secondary' }}>
              {text}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
