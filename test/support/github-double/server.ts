import { onTestFinished } from "vitest";
import { serveGitHub, type GitHubDouble } from "./serve.ts";

export type { GitHubDouble } from "./serve.ts";

/** Starts a double that ends with the test. */
export async function startGitHub(): Promise<GitHubDouble> {
  const { double, close } = await serveGitHub();
  onTestFinished(close);
  return double;
}
