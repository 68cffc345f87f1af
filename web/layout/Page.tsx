import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from './PageHeading';

interface Props {
  readonly title: string;
  /** The document's title, where the heading alone would not tell pages apart. */
  readonly documentTitle?: string;
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The head every page has: its title in the window, its one h1, its first sentence. */
export function Page({ title, documentTitle = title, eyebrow, lead, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <title>{t('layout.documentTitle', { title: documentTitle })}</title>
      {eyebrow !== undefined && (
        <Typography variant="overline" component="p" sx={{ color: 'text.secondary', mb: 1 }}>
          {eyebrow}
        </Typography>
      )}
      <PageHeading>{title}</PageHeading>
      {lead !== undefined && (
        <Typography
          sx={{
            fontSize: { xs: '1.125rem', md: '1.25rem' },
            lineHeight: 1.5,
            maxWidth: '42em',
            mt: 2,
          }}
        >
          {lead}
        </Typography>
      )}
      {children}
    </>
  );
}
