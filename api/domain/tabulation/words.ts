/**
 * A byte column four codes a word, lowest byte first: every machine Node runs on is little-endian.
 * Up to three codes at the end are left over. A column that starts within a word is copied.
 */
export function words(codes: Uint8Array): Int32Array {
  const aligned = codes.byteOffset % 4 === 0 ? codes : codes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
}
