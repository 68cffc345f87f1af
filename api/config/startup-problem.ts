/** Something only the person who starts Leadline can mend: printed as one line, exit code 1. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
