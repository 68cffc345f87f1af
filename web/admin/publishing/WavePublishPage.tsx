/** From a closed wave to an edition. */
export default function WavePublishPage() {
  return null;
}
