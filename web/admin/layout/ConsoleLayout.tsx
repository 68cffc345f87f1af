import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { ErrorBoundary } from '../../layout/ErrorBoundary';
import { OfflineNotice } from '../../layout/OfflineNotice';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { SkipLink } from '../../layout/SkipLink';
import type { ConsoleResource } from '../console-resource';
import { SessionDialog } from '../session/SessionDialog';
import { ConsoleBar } from './ConsoleBar';
import { ConsoleError } from './ConsoleError';
import { ConsoleMenu } from './ConsoleMenu';

const MENU_WIDTH = 224;

interface Props {
  readonly resources: readonly ConsoleResource[];
  readonly children: ReactNode;
}

/** What every screen of the console stands in: the bar, the menu, and the page. */
export function ConsoleLayout({ resources, children }: Props) {
  const { t } = useTranslation('console');
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const menu = <ConsoleMenu resources={resources} />;
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <ConsoleBar
        resources={resources}
        onMenu={() => {
          setOpenedAt(pathname);
        }}
      />
      <OfflineNotice />
      <SessionDialog />
      <Box sx={{ display: 'flex', flexGrow: 1, alignItems: 'stretch' }}>
        <Box
          component="nav"
          aria-label={t('menu.label')}
          sx={{
            display: { xs: 'none', md: 'block' },
            width: MENU_WIDTH,
            flexShrink: 0,
            borderInlineEnd: 1,
            borderColor: 'divider',
            bgcolor: 'background.paper',
          }}
        >
          {menu}
        </Box>
        <Drawer
          open={openedAt === pathname}
          onClose={() => {
            setOpenedAt(null);
          }}
          slotProps={{ paper: { component: 'nav', 'aria-label': t('menu.label') } }}
        >
          <Box sx={{ width: MENU_WIDTH }}>{menu}</Box>
        </Drawer>
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, px: { xs: 2, md: 4 }, py: { xs: 2, md: 4 } }}
        >
          <ErrorBoundary key={pathname} failed={ConsoleError}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  );
}
