/** The rows cannot be built, or do not say what the report states; each problem names the claim. */
export class ReconstructionFailure extends Error {
  override readonly name = 'ReconstructionFailure';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
