/** A wave: its steps, dates, counts, quotas and response rates. */
export default function WaveOverviewPage() {
  return null;
}
