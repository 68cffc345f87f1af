import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { LanguageBoundary } from '../language/LanguageBoundary';
import { useEdition } from '../use-edition';
import { ErrorBoundary } from './ErrorBoundary';
import { OfflineNotice } from './OfflineNotice';
import { PageSkeleton } from './PageSkeleton';
import { SiteFooter } from './SiteFooter';
import { SkipLink } from './SkipLink';
import { TopBar } from './TopBar';

/**
 * What every page stands in. A new path or edition gets a boundary of its own: its skeleton shows
 * at once, and an error of the last one goes.
 */
export function Layout() {
  const { pathname } = useLocation();
  const edition = useEdition() ?? '';
  const place = `${pathname} ${edition}`;
  return (
    <Suspense fallback={null}>
      <LanguageBoundary>
        <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100vh' }}>
          <SkipLink />
          <TopBar />
          <OfflineNotice />
          <Box component="main" id="content" tabIndex={-1} sx={{ flexGrow: 1 }}>
            <Container maxWidth="lg" sx={{ py: { xs: 4, md: 7 } }}>
              <ErrorBoundary key={place}>
                <Suspense key={place} fallback={<PageSkeleton />}>
                  <Outlet />
                </Suspense>
              </ErrorBoundary>
            </Container>
          </Box>
          <SiteFooter />
          <ScrollRestoration />
        </Box>
      </LanguageBoundary>
    </Suspense>
  );
}
