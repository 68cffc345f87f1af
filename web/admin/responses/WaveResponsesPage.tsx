/** The responses of a wave. */
export default function WaveResponsesPage() {
  return null;
}
