import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { ErrorBoundary } from './ErrorBoundary';
import { OfflineNotice } from './OfflineNotice';
import { PageSkeleton } from './PageSkeleton';
import { SiteFooter } from './SiteFooter';
import { SkipLink } from './SkipLink';
import { TopBar } from './TopBar';

/** What every page stands in. A new path gets a boundary of its own, so its skeleton shows at once. */
export function Layout() {
  const { pathname } = useLocation();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100vh' }}>
      <SkipLink />
      <TopBar />
      <OfflineNotice />
      <Box component="main" id="content" tabIndex={-1} sx={{ flexGrow: 1 }}>
        <Container maxWidth="lg" sx={{ py: { xs: 4, md: 7 } }}>
          <ErrorBoundary key={pathname}>
            <Suspense key={pathname} fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </Container>
      </Box>
      <SiteFooter />
      <ScrollRestoration />
    </Box>
  );
}
