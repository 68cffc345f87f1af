/** What the editor tells the frame in which respondents’ components draw the document. */
export interface PreviewMessage {
  readonly kind: 'leadline-preview';
  readonly document: unknown;
  readonly locale: string;
  /** Name of the section to show; null: stay. */
  readonly section: string | null;
  /** Another number: begin again without answers. */
  readonly round: number;
}

export const READY = 'leadline-preview-ready';

/** Messages of this page’s own origin only; null for any other. */
export function previewMessage(event: MessageEvent<unknown>): PreviewMessage | null {
  if (event.origin !== window.location.origin) return null;
  const { data } = event;
  return typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    data.kind === 'leadline-preview'
    ? (data as PreviewMessage)
    : null;
}
