import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeading } from '../../layout/PageHeading';
import { useConsoleStudy } from '../console-study';

interface Props {
  readonly title: string;
  /** The list that the page belongs to. */
  readonly parent?: { readonly name: string; readonly path: string };
  readonly lead?: ReactNode;
  /** Beside the heading, such as a status. */
  readonly mark?: ReactNode;
  /** Buttons at the far end. */
  readonly actions?: ReactNode;
}

/** The head of a screen: its title in the window, its one h1, and what may be done with all of it. */
export function PageTitle({ title, parent, lead, mark, actions }: Props) {
  const { t } = useTranslation('console');
  const study = useConsoleStudy();
  return (
    <Box component="header" sx={{ mb: 3 }}>
      <title>{t('documentTitle', { title, study: study.title })}</title>
      {parent !== undefined && (
        <Link
          component={RouterLink}
          to={parent.path}
          variant="body2"
          sx={{ display: 'inline-block', py: 0.5 }}
        >
          {parent.name}
        </Link>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box sx={{ '& h1': { fontSize: { xs: '1.5rem', md: '1.875rem' } } }}>
          <PageHeading>{title}</PageHeading>
        </Box>
        {mark}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, marginInlineStart: { sm: 'auto' } }}>
          {actions}
        </Box>
      </Box>
      {lead !== undefined && (
        <Typography sx={{ mt: 1, maxWidth: '48em', color: 'text.secondary' }}>{lead}</Typography>
      )}
    </Box>
  );
}
