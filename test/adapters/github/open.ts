import { expect } from "vitest";
import { createGitHubHost } from "../../../src/adapters/github/host.ts";
import type { GitHub } from "../../../src/ports/github.ts";
import { startGitHub, type GitHubDouble } from "../../support/github-double/server.ts";

/** The adapter, the double that it asks, and how long it waited before it asked again, in milliseconds. */
export interface Opened {
  readonly github: GitHub;
  readonly double: GitHubDouble;
  readonly waits: readonly number[];
}

/** The second at which these tests happen. */
export const NOW = 1_800_000_000;

/** Waits between attempts are noted and not waited. */
export async function openGitHub({
  token = "ghs_double",
  milliseconds = 20_000,
}: { readonly token?: string; readonly milliseconds?: number } = {}): Promise<Opened> {
  const double = await startGitHub();
  const waits: number[] = [];
  const host = createGitHubHost({
    cost: { milliseconds, bytes: 1_000_000 },
    wait: (pause) => Promise.resolve(waits.push(pause)),
    now: () => NOW * 1000,
  });
  const opened = await host.open({ token, repository: "octo/skills", apiUrl: double.url });
  if (!opened.ok) throw new Error(opened.fault.message);
  return { github: opened.value, double, waits };
}

/** Every request so far was one that GitHub's description allows. */
export function expectSoundRequests({ requests }: GitHubDouble): void {
  expect(requests.flatMap(({ problem }) => problem ?? [])).toEqual([]);
}
