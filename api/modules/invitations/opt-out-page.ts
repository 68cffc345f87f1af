/** What the page has to say. */
export type OptOutState = 'ask' | 'done' | 'unknown';

interface Texts {
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  readonly done: string;
  readonly unknown: string;
}

const EN: Texts = {
  title: 'Mails about this study',
  ask: 'Stop all mails about this study? Answers you have given stay as they are.',
  button: 'Stop the mails',
  done: 'You will get no more mails about this study.',
  unknown: 'This link is not complete, or your data have been erased. No more mails will come.',
};

const TEXTS: Readonly<Record<string, Texts>> = {
  en: EN,
  de: {
    title: 'E-Mails zu dieser Studie',
    ask: 'Keine E-Mails zu dieser Studie mehr erhalten? Ihre Antworten bleiben, wie sie sind.',
    button: 'Keine E-Mails mehr',
    done: 'Sie erhalten keine E-Mails zu dieser Studie mehr.',
    unknown:
      'Dieser Link ist nicht vollständig, oder Ihre Daten wurden gelöscht. Es kommen keine E-Mails mehr.',
  },
  ja: {
    title: 'この調査に関するメール',
    ask: 'この調査に関するメールの配信を停止しますか。これまでのご回答はそのまま残ります。',
    button: '配信を停止する',
    done: 'この調査に関するメールは今後届きません。',
    unknown: 'リンクが不完全であるか、データが削除されています。今後メールは届きません。',
  },
};

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 'Inter Variable', Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; margin: 0; }
main { max-width: 34rem; margin: 12vh auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
button { font: inherit; font-weight: 600; padding: 0.625rem 1.25rem; border: 0; border-radius: 6px;
  background: #0b4f6c; color: #fff; cursor: pointer; }
button:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { button { background: #86c8dc; color: #0c171f; } }`;

/**
 * A page that works in any mail program's browser: no script, nothing loaded.
 * @param languages a language code, or a browser's list of them
 */
export function optOutPage(state: OptOutState, languages: string): string {
  const wanted = languages.split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  const locale = wanted.find((each) => Object.hasOwn(TEXTS, each)) ?? 'en';
  const texts = TEXTS[locale] ?? EN;
  // Without an action, the form goes to the address it came from.
  const form = `<form method="post"><button>${texts.button}</button></form>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${texts.title}</title><style>${STYLE}</style></head>
<body><main><h1>${texts.title}</h1><p role="status">${texts[state]}</p>${state === 'ask' ? form : ''}</main></body>
</html>
`;
}
