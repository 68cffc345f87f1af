import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { LoadError } from './LoadError';

interface Props {
  readonly children: ReactNode;
  /** In place of the error page, where a missing part should not stop the reader. */
  readonly quiet?: boolean;
}

/** Catches what a page throws while it loads or draws, and lets the reader try again. */
export const ErrorBoundary = (props: Props) => (
  <QueryErrorResetBoundary>
    {({ reset }) => <Boundary {...props} onRetry={reset} />}
  </QueryErrorResetBoundary>
);

class Boundary extends Component<Props & { readonly onRetry: () => void }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError = (error: unknown) => ({ error });

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.quiet === true ? null : <LoadError error={error} onRetry={this.retry} />;
  }
}
