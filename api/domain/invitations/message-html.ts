const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that HTML shows as it is. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A plain text as a page of HTML: paragraphs, line breaks, and addresses as links. */
export function messageHtml(text: string, locale: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  const body = paragraphs.map((each) => `<p>${linked(each).replaceAll('\n', '<br>\n')}</p>`);
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light dark"></head>`,
    `<body style="font-family: Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em; margin: 0 auto; padding: 16px">`,
    ...body,
    `</body></html>`,
    '',
  ].join('\n');
}

const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, at) =>
      at % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');
