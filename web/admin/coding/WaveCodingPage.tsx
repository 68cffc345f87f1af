/** Open answers of a wave, and the themes that coders gave them. */
export default function WaveCodingPage() {
  return null;
}
