const TEST_FILE =
  /(?:^|\/)(?:(?:tests?|__tests__|spec)\/.*|test_[^/]*|conftest\.py|[^/]*_test\.(?:py|sh)|[^/]*[.-](?:test|spec)\.[cm]?[jt]sx?|[^/]*\.bats)$/u;

/** Whether a path within an artifact is that of a test, as pytest, unittest, vitest, jest, mocha, node:test and bats name them. */
export function isTestFile(name: string): boolean {
  return TEST_FILE.test(name);
}
