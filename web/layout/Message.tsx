import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Page } from './Page';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page that has nothing to show but why, with a way on. */
export function Message({ title, text, children }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title} lead={text}>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', mt: 4 }}>
        {children}
        <Button variant="outlined" component={Link} to="/">
          {t('error.home')}
        </Button>
      </Stack>
    </Page>
  );
}
