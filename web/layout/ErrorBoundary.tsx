import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ComponentType, type ReactNode } from 'react';
import { ApiError } from '../api/api-error';
import { refetchFailed } from '../api/query-client';
import { LoadError } from './LoadError';

/** What a screen for an error is told. */
export interface LoadFailure {
  readonly error: unknown;
  readonly onRetry: () => void;
}

interface Props {
  readonly children: ReactNode;
  /** Stands in for what failed. */
  readonly failed?: ComponentType<LoadFailure>;
}

/** Catches what a page throws while it loads or draws, and lets the reader try again. */
export const ErrorBoundary = (props: Props) => (
  <QueryErrorResetBoundary>
    {({ reset }) => <Boundary {...props} onReset={reset} />}
  </QueryErrorResetBoundary>
);

class Boundary extends Component<Props & { readonly onReset: () => void }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  constructor(props: Props & { readonly onReset: () => void }) {
    super(props);
    props.onReset(); // what failed on the last page is asked anew on this one
  }

  static getDerivedStateFromError = (error: unknown) => ({ error });

  override componentDidMount() {
    refetchFailed();
  }

  private readonly retry = () => {
    if (this.state.error instanceof ApiError) {
      this.props.onReset();
      this.setState({ error: null });
      refetchFailed();
    } else {
      reloadIfServed();
    }
  };

  override render() {
    const { error } = this.state;
    const { children, failed: Failed = LoadError } = this.props;
    return error === null ? children : <Failed error={error} onRetry={this.retry} />;
  }
}

/** React keeps a chunk that failed to load as failed; a page that cannot be had stays as it is. */
function reloadIfServed(): void {
  void fetch('/', { method: 'HEAD' }).then(
    () => {
      window.location.reload();
    },
    () => undefined,
  );
}
