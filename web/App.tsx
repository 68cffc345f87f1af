import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { queryClient } from './api/query-client';
import { TRANSLATED } from './language/use-is-translated';
import { ErrorBoundary } from './layout/ErrorBoundary';
import { Layout } from './layout/Layout';
import { theme } from './theme';

const HomePage = lazy(() => import('./figures/HomePage'));
const FiguresPage = lazy(() => import('./figures/FiguresPage'));
const FigurePage = lazy(() => import('./figures/FigurePage'));
const LedgerPage = lazy(() => import('./figures/LedgerPage'));
const TablePage = lazy(() => import('./figures/TablePage'));
const RespondPage = lazy(() => import('./respond/RespondPage'));
const QuestionnairePage = lazy(() => import('./respond/QuestionnairePage'));
const ResultsPage = lazy(() => import('./results/ResultsPage'));
const ConsolePage = lazy(() => import('./admin/ConsolePage'));
const StartPage = lazy(() => import('./admin/StartPage'));
const AccountPage = lazy(() => import('./accounts/AccountPage'));
const FirstRunPage = lazy(() => import('./accounts/FirstRunPage'));
const ForgottenPasswordPage = lazy(() => import('./accounts/ForgottenPasswordPage'));
const NewPasswordPage = lazy(() => import('./accounts/NewPasswordPage'));
const InvitationPage = lazy(() => import('./accounts/InvitationPage'));
const SignInPage = lazy(() => import('./accounts/SignInPage'));
const PreviewFramePage = lazy(() => import('./admin/instruments/preview/PreviewFramePage'));
const NotFoundPage = lazy(() => import('./layout/NotFoundPage'));

const router = createBrowserRouter([
  {
    element: <Layout />,
    children: [
      { path: '/', element: <HomePage /> },
      { path: '/figures', element: <FiguresPage /> },
      { path: '/figures/:number', element: <FigurePage /> },
      { path: '/claims', element: <LedgerPage /> },
      { path: '/table', element: <TablePage /> },
      {
        handle: TRANSLATED,
        children: [
          { path: '/respond', element: <RespondPage /> },
          { path: '/respond/:token', element: <QuestionnairePage /> },
          { path: '/results/:token', element: <ResultsPage /> },
          { path: '/admin/forgotten-password', element: <ForgottenPasswordPage /> },
          { path: '/admin/new-password', element: <NewPasswordPage /> },
        ],
      },
      { path: '/admin', element: <StartPage /> },
      { path: '/admin/account', element: <AccountPage /> },
      { path: '/admin/first-run', element: <FirstRunPage /> },
      { path: '/admin/invitation', element: <InvitationPage /> },
      { path: '/admin/sign-in', element: <SignInPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
  {
    path: '/admin/instrument-preview',
    handle: TRANSLATED,
    element: (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <PreviewFramePage />
        </Suspense>
      </ErrorBoundary>
    ),
  },
  {
    path: '/admin/studies/:study/*',
    element: (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <ConsolePage />
        </Suspense>
      </ErrorBoundary>
    ),
  },
]);

export const App = () => (
  <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="leadline-mode">
    <CssBaseline enableColorScheme />
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </ThemeProvider>
);
