/** Prints the run's total as its last line, in the form that scripts read. */
export default class TotalReporter {
  onRunComplete(_contexts, results) {
    const failed =
      results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests;
    process.on('exit', () => {
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}
