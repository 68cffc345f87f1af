/** Takes responses into a wave from a file. */
export default function WaveImportPage() {
  return null;
}
