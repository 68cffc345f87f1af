/** How a file's bytes were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  /** windows-1252 is a guess: bytes that are no UTF-8, as older spreadsheets write them. */
  readonly encoding: TextEncoding;
}

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as Windows-1252, in which every
 * sequence of bytes is a text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What the bytes 0x80 to 0x9f are there. Some versions of Node decode them as ISO 8859-1. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (each) => FROM_0X80.charAt(each.charCodeAt(0) - 0x80));

/** The decoder drops the mark. */
const decoded = (bytes: Uint8Array, encoding: TextEncoding): DecodedText => ({
  text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes),
  encoding,
});
