/** Who is invited to a wave, what they are sent, and how far they have come. */
export default function WaveInvitationsPage() {
  return null;
}
