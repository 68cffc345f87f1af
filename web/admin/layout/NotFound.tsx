import NotFoundPage from '../../layout/NotFoundPage';

/** An address that the console has no screen for. */
export const NotFound = () => <NotFoundPage />;
